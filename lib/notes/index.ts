import { createNote } from "./create-note";
import { deleteNote } from "./delete-note";
import { listNoteVersions } from "./list-note-versions";
import { listNotes } from "./list-notes";
import { updateNote } from "./update-note";

export const noteOperations = [listNotes, createNote, updateNote, deleteNote, listNoteVersions];
