import "server-only";
import type { LeadRecord } from "@/components/leads/lead-record-data";
import { listLeadActivities } from "@/lib/activities/list-lead-activities";
import { ask } from "@/lib/auth/page-actor";
import { getLead } from "@/lib/leads/get-lead";
import { listDuplicates } from "@/lib/leads/list-duplicates";
import { listNotes } from "@/lib/notes/list-notes";

const TIMELINE_ROWS = 50;
const PINNED_NOTES = 20;

/** One lead with all that its panel and page show. */
export async function readRecord(id: string): Promise<LeadRecord> {
  const lead = await ask(getLead, { id });
  const [activities, notes, duplicates] = await Promise.all([
    ask(listLeadActivities, { id, limit: TIMELINE_ROWS }),
    ask(listNotes, { id, limit: PINNED_NOTES, isPinned: true }),
    // What is in the bin is compared with nothing.
    lead.deletedAt ? { candidates: [] } : ask(listDuplicates, { id }),
  ]);
  return { lead, activities, pinnedNotes: notes.items, duplicates: duplicates.candidates };
}
