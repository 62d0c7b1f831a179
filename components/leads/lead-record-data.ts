import type { Activity } from "@/lib/activities/schema";
import type { DuplicateCandidate, LeadDetails } from "@/lib/leads/schema";
import type { Note } from "@/lib/notes/schema";

/** One lead with all that its panel and page show. */
export type LeadRecord = {
  lead: LeadDetails;
  activities: { items: Activity[]; nextCursor: string | null };
  pinnedNotes: Note[];
  duplicates: DuplicateCandidate[];
};
