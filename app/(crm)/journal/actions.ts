"use server";

import { action } from "@/lib/auth/page-actor";
import * as get from "@/lib/journal/get-journal-entry";
import * as list from "@/lib/journal/list-journal-entries";
import * as undo from "@/lib/journal/undo-journal-entry";

export const undoJournalEntry = action(undo.undoJournalEntry);
export const listJournalEntries = action(list.listJournalEntries);
export const getJournalEntry = action(get.getJournalEntry);
