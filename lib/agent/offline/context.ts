import type { Filter } from "@/lib/filters/schema";
import type { Format } from "@/lib/format";

/** What a team calls its things: read before each turn, so that a renamed status is understood at once. */
export interface Vocabulary {
  statuses: {
    key: string;
    label: string;
    kind: "open" | "won" | "lost";
    requiresReason: boolean;
  }[];
  tags: { id: string; name: string }[];
  /** Active members; those who may only look are no owners. */
  members: { id: string; name: string; mayHoldLeads: boolean }[];
  customFields: { key: string; label: string; type: string; options: readonly string[] }[];
  /** Those that the team offers, and where the newest leads came from. */
  sources: string[];
  /** Those that the team offers; a lead may have any other words. */
  lossReasons: string[];
}

/** A set of leads, in the words of a set change. */
export interface LeadSet {
  ids?: string[];
  filter?: Filter;
  q?: string;
}

/** What the person looks at while typing. */
export interface PageContext {
  /** The open lead. */
  lead?: { id: string; name: string };
  /** Ticked rows, or all that match the list's filter. */
  selection?: LeadSet & { count?: number };
  /** The list's own filter. */
  list?: { filter?: Filter; q?: string };
}

/** All that the offline assistant knows besides the conversation. */
export interface OfflineContext {
  vocabulary: Vocabulary;
  page: PageContext;
  /** A lead was spoken of before. */
  hasSpokenOfLead?: boolean;
  /** Leads were listed before. */
  hasListed?: boolean;
  now: Date;
  /** IANA; days begin and end there. */
  timeZone: string;
  /** How the person wants dates, numbers and money. */
  format: Format;
  currency: string;
  /** Decides whether 3/4 is in March or April. */
  country: string;
  teamId: string;
  /** The person who types. */
  userId: string;
}
