import { phraseSet } from "./phrases";

const verbs =
  "add write leave create make put log save take record attach drop enter stick pop slap type post throw stash file scribble append include insert place need want";
const articles = ["a", "another", "one more", "the", "this", "the following", "following", "one", ""];
const colours = ["", "quick", "short", "brief", "little", "new", "private", "small"];
const nouns = "note comment remark memo";

/** How people order a note: every verb with every noun, and what they say instead. */
export const noteOpenings = phraseSet(
  "note, new note, quick note, note down, jot down, jot down a note, jot a note, write down, jot, comment, remark, remember, remember that, keep in mind, keep in mind that, fyi, for the record, add to the notes, add to notes, note for the record, put on record, put in the notes, log that, note to self, make a note of, write, write down that, put down that, put down, jot down that, heads up, for your info, for info, pls note, please note, just so you know, record the following, please record the following, fyi:, psa, note this down, write this down, note here, get this down, put this on file, keep on file, for the file, for the notes, add it to the notes that, make note, make note of, make note that, take note, take note that",
);
for (const verb of verbs.split(" "))
  for (const article of articles)
    for (const colour of colours)
      for (const noun of nouns.split(" "))
        noteOpenings.add([verb, article, colour, noun].filter(Boolean).join(" "), true);
