/** What tasks are made of: words that are somebody's name too rarely to ask about. */
export const workWords: ReadonlySet<string> = new Set(
  `a about after again agreement all an and another answer any apartment appointment arrange as ask at back before book
  brochure bring budget buy by call change chase check close coffee collect confirm contact contract copy deal decide
  deliver deposit detail details discuss do document documents draft drop email estimate feedback fetch file fill find finish
  first fix flat floor follow follow-up for from get give go half has have he her him his home house how if in info
  inspection inspector intro introduce invite invoice is it join key keys leave lease let letter listing loan look mail make
  me meet meeting message missed mortgage move my need new next note notes of offer old on open or order our out over paper
  papers pay payment phone photo photos pick plan please post prepare price pricing print property proposal quote reach
  ready remind rent reply report request reschedule response review ring room schedule second see send set share she show
  showing sign some start status take talk team tell text thank thanks that the their them they this to tour try up update
  us video view viewing visit voicemail wait walk-through we whatsapp when whether with work write you your`
    .split(/\s+/)
    .filter(Boolean),
);
