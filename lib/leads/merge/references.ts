import type { JournaledTable } from "@/lib/journal/tables";

/** How a row that points at a lead follows when that lead becomes part of another. */
export type Follows =
  | { how: "moves" }
  /** Copied unless the other lead has it, so that the merged lead can come back whole. */
  | { how: "copied"; by: string }
  | { how: "stays"; because: string };

const moves: Follows = { how: "moves" };

/**
 * Every column of the database that points at a lead. What is not here would be left behind with a merged lead:
 * a test compares this with the foreign keys there are.
 */
export const references: Record<string, Follows> = {
  "activities.lead_id": moves,
  "notes.lead_id": moves,
  "logged_events.lead_id": moves,
  "tasks.lead_id": moves,
  "files.lead_id": moves,
  "lead_tags.lead_id": { how: "copied", by: "the choice between the tags of both" },
  "duplicate_dismissals.lead_id": { how: "copied", by: "copyDismissals" },
  "duplicate_dismissals.other_id": { how: "copied", by: "copyDismissals" },
  "duplicate_pairs.lead_id": { how: "stays", because: "pairs are found anew in the background" },
  "duplicate_pairs.other_id": { how: "stays", because: "pairs are found anew in the background" },
  "leads.merged_into_id": { how: "stays", because: "a reader follows the chain to its living end" },
  "journal_entries.lead_id": { how: "stays", because: "history is written once" },
  "lead_first_contacts.lead_id": {
    how: "copied",
    by: "mend_first_contacts, which reads the timelines of both again",
  },
  "lead_status_history.lead_id": { how: "stays", because: "each lead reached its own statuses" },
  "notifications.lead_id": { how: "stays", because: "the merged lead's page leads on" },
  "lead_routings.lead_id": {
    how: "stays",
    because: "why that lead went to whom is history of its own",
  },
  "import_rows.lead_id": {
    how: "stays",
    because: "a file's row made that lead, whatever became of it",
  },
};

/** The columns whose rows go over to the lead that stays. */
export const moving: { table: JournaledTable; column: string }[] = Object.entries(references).flatMap(
  ([reference, { how }]) => {
    const [table = "", column = ""] = reference.split(".");
    return how === "moves" ? [{ table: table as JournaledTable, column }] : [];
  },
);
