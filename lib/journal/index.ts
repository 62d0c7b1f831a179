import { getJournalEntry } from "./get-journal-entry";
import { listJournalEntries } from "./list-journal-entries";
import { undoJournalEntry } from "./undo-journal-entry";

export const journalOperations = [listJournalEntries, getJournalEntry, undoJournalEntry];
