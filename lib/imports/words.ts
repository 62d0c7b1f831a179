import type { ImportFieldKey } from "./schema";

/** A header or cell as it is compared: lower case, without accents, punctuation and a closing number. */
export const plainWords = (text: string): string =>
  /^[a-z]+(?: [a-z]+)*$/.test(text) ? text : plainly(text);

const plainly = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/ß/g, "ss")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

export const withoutNumber = (words: string): string => words.replace(/\s*\d+$/, "");

/** A list written as running text. */
const words = (list: string): readonly string[] =>
  list.split(",").map((word) => word.trim().replace(/\s+/g, " "));

/** What columns are called in English, German, French and Spanish, in the form of `plainWords`. */
export const headerWords: Record<ImportFieldKey, readonly string[]> = {
  firstName: words(`
    first name, firstname, first, given name, forename, vorname, prenom, nombre, primer nombre,
    contact first name, lead first name`),
  lastName: words(`
    last name, lastname, last, surname, family name, nachname, familienname, nom de famille, nom,
    apellido, apellidos, contact last name, lead last name`),
  fullName: words(`
    name, full name, fullname, contact, contact name, lead name, lead, customer name, client name,
    person name, person, vollstandiger name, kontakt, kontaktname, ansprechpartner, nom complet,
    nombre completo, contacto`),
  email: words(`
    email, e mail, mail, email address, e mail address, mail address, work email, personal email,
    primary email, contact email, business email, e mail adresse, mailadresse, email adresse,
    courriel, adresse e mail, adresse email, adresse mail, correo, correo electronico, person email`),
  phone: words(`
    phone, phone number, phonenumber, telephone, telephone number, tel, mobile, mobile phone, mobile
    number, cell, cell phone, cellphone, work phone, home phone, business phone, primary phone,
    contact number, contact phone, telefon, telefonnummer, handy, handynummer, mobil, rufnummer,
    telephone portable, portable, numero de telephone, telefono, movil, celular, person phone`),
  company: words(`
    company, company name, organization, organisation, organization name, account, account name,
    employer, business, business name, firm, firma, unternehmen, firmenname, entreprise, societe,
    empresa, compania`),
  title: words(`
    title, job title, jobtitle, position, role, job, occupation, funktion, berufsbezeichnung, poste,
    fonction, cargo, puesto`),
  address: words(`
    address, street, street address, mailing address, address line, city, town, zip, zip code,
    postal code, postcode, state, province, country, adresse, anschrift, strasse, plz, postleitzahl,
    ort, stadt, land, rue, ville, code postal, pays, direccion, calle, ciudad, codigo postal,
    provincia, pais`),
  status: words(`
    status, stage, lead status, deal stage, pipeline stage, lead stage, sales stage, phase,
    leadstatus, statut, etape, estado, etapa`),
  lossReason: words(`
    loss reason, lost reason, reason lost, reason for loss, closed lost reason, verlustgrund, motif
    de perte, motivo de perdida`),
  source: words(`
    source, lead source, original source, channel, referral source, how did you hear about us,
    quelle, herkunft, leadquelle, origine, fuente, origen`),
  valueCents: words(`
    value, deal value, lead value, amount, deal amount, budget, price, estimated value, expected
    revenue, revenue, wert, betrag, auftragswert, umsatz, montant, valeur, valor, importe, monto,
    presupuesto`),
  currency: words(`
    currency, currency code, wahrung, devise, moneda, divisa`),
  assignedTo: words(`
    owner, lead owner, contact owner, deal owner, account owner, assigned to, assignee, assigned,
    sales rep, salesperson, rep, agent, account manager, zustandig, besitzer, betreuer,
    verantwortlich, proprietaire, responsable, propietario, vendedor, asignado a`),
  tags: words(`
    tags, tag, labels, label, keywords, groups, schlagworte, schlagworter, etiquettes, etiquetas`),
  note: words(`
    note, notes, comment, comments, description, remarks, remark, message, notiz, notizen,
    bemerkung, bemerkungen, kommentar, beschreibung, remarque, remarques, commentaire, commentaires,
    nota, notas, comentario, comentarios, observaciones`),
  createdAt: words(`
    created, created at, created on, created date, create date, date created, creation date, date
    added, added on, signup date, erstellt, erstellt am, angelegt am, date de creation, cree le,
    fecha de creacion, creado, creado el`),
  lastContactedAt: words(`
    last contacted, last contact, last contacted at, last contact date, last contacted on, last
    touch, letzter kontakt, zuletzt kontaktiert, dernier contact, ultimo contacto`),
};

/** What other tools call the steps of a pipeline, by the keys that a new team starts with. */
export const statusWords: Record<string, readonly string[]> = {
  new: words(`
    new lead, open, fresh, uncontacted, not contacted, untouched, lead, prospect, inquiry, enquiry,
    neu, neuer lead, offen, nouveau, nuevo, abierto`),
  contacted: words(`
    attempted to contact, attempted, working, in progress, in contact, engaged, connected, reached,
    following up, follow up, kontaktiert, in bearbeitung, contacte, en cours, contactado, en curso`),
  qualified: words(`
    qualified lead, mql, sql, marketing qualified, sales qualified, opportunity, hot, qualifiziert,
    qualifie, calificado, cualificado`),
  appointment: words(`
    meeting, meeting scheduled, meeting booked, meeting set, appointment scheduled, appointment set,
    demo, demo scheduled, consultation, consultation booked, call scheduled, showing, viewing,
    termin, termin vereinbart, rendez vous, cita, reunion`),
  proposal: words(`
    proposal sent, proposal made, proposal submitted, quote, quote sent, quoted, offer, offer sent,
    offer made, estimate sent, angebot, angebot versendet, devis envoye, proposition, propuesta,
    propuesta enviada, presupuesto enviado`),
  negotiation: words(`
    negotiating, in negotiation, contract, contract sent, contract review, under contract, decision
    maker bought in, verhandlung, in verhandlung, negociation, negociacion`),
  won: words(`
    closed won, won deal, deal won, customer, client, converted, closed, sold, gewonnen, kunde,
    gagne, ganado, cliente`),
  lost: words(`
    closed lost, deal lost, dead, dead lead, disqualified, unqualified, not qualified, not
    interested, no interest, rejected, junk, junk lead, abandoned, verloren, kein interesse, perdu,
    perdido`),
  nurture: words(`
    nurturing, on hold, hold, paused, re engagement, reengagement, re engage, long term, later,
    future, contact in future, recycled, recycle, cold, dormant, inactive, warten, zuruckgestellt,
    en attente, en espera`),
};
