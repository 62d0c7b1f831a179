import { z } from "zod";

/** The pipeline a new team starts with. Teams rename, reorder and add; a key and its kind never change. */
export const defaultStatuses = [
  { key: "new", label: "New", position: 0, color: "blue", kind: "open", winProbability: 5, staleAfterDays: 2, requiresReason: false },
  { key: "contacted", label: "Contacted", position: 1, color: "teal", kind: "open", winProbability: 10, staleAfterDays: 7, requiresReason: false },
  { key: "qualified", label: "Qualified", position: 2, color: "green", kind: "open", winProbability: 25, staleAfterDays: 10, requiresReason: false },
  { key: "appointment", label: "Appointment", position: 3, color: "yellow", kind: "open", winProbability: 40, staleAfterDays: 10, requiresReason: false },
  { key: "proposal", label: "Proposal", position: 4, color: "orange", kind: "open", winProbability: 55, staleAfterDays: 14, requiresReason: false },
  { key: "negotiation", label: "Negotiation", position: 5, color: "purple", kind: "open", winProbability: 75, staleAfterDays: 14, requiresReason: false },
  { key: "won", label: "Won", position: 6, color: "green", kind: "won", winProbability: 100, staleAfterDays: null, requiresReason: false },
  { key: "lost", label: "Lost", position: 7, color: "red", kind: "lost", winProbability: 0, staleAfterDays: null, requiresReason: true },
  { key: "nurture", label: "Nurture", position: 8, color: "gray", kind: "open", winProbability: 5, staleAfterDays: 60, requiresReason: false },
] as const;

export const leadId = z.uuid();
