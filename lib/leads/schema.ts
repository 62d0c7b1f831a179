import { z } from "zod";
import type { Field } from "@/lib/filters/schema";

/** The pipeline a new team starts with. Teams rename, reorder and add; a key and its kind never change. */
export const defaultStatuses = [
  {
    key: "new",
    label: "New",
    position: 0,
    color: "blue",
    kind: "open",
    winProbability: 5,
    staleAfterDays: 2,
    requiresReason: false,
  },
  {
    key: "contacted",
    label: "Contacted",
    position: 1,
    color: "teal",
    kind: "open",
    winProbability: 10,
    staleAfterDays: 7,
    requiresReason: false,
  },
  {
    key: "qualified",
    label: "Qualified",
    position: 2,
    color: "green",
    kind: "open",
    winProbability: 25,
    staleAfterDays: 10,
    requiresReason: false,
  },
  {
    key: "appointment",
    label: "Appointment",
    position: 3,
    color: "yellow",
    kind: "open",
    winProbability: 40,
    staleAfterDays: 10,
    requiresReason: false,
  },
  {
    key: "proposal",
    label: "Proposal",
    position: 4,
    color: "orange",
    kind: "open",
    winProbability: 55,
    staleAfterDays: 14,
    requiresReason: false,
  },
  {
    key: "negotiation",
    label: "Negotiation",
    position: 5,
    color: "purple",
    kind: "open",
    winProbability: 75,
    staleAfterDays: 14,
    requiresReason: false,
  },
  {
    key: "won",
    label: "Won",
    position: 6,
    color: "green",
    kind: "won",
    winProbability: 100,
    staleAfterDays: null,
    requiresReason: false,
  },
  {
    key: "lost",
    label: "Lost",
    position: 7,
    color: "red",
    kind: "lost",
    winProbability: 0,
    staleAfterDays: null,
    requiresReason: true,
  },
  {
    key: "nurture",
    label: "Nurture",
    position: 8,
    color: "gray",
    kind: "open",
    winProbability: 5,
    staleAfterDays: 60,
    requiresReason: false,
  },
] as const;

/** The facts of a lead for which a team keeps a list of usual words. */
export const choiceKinds = ["loss_reason", "source"] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

export const leadId = z.uuid();

/** An instant as it travels; Postgres writes it. */
const instant = z.iso.datetime({ offset: true });

export const tagOnLead = z.object({ id: z.uuid(), name: z.string(), color: z.string() });

/** A lead as lists and writes give it. */
export const lead = z.object({
  id: z.uuid(),
  firstName: z.string(),
  lastName: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable().describe("As it was typed."),
  phoneE164: z.string().nullable().describe("The same in E.164, null when the number is not valid."),
  company: z.string().nullable(),
  title: z.string().nullable(),
  status: z.string().describe("The key of a status of the team's pipeline."),
  lossReason: z.string().nullable(),
  source: z.string().nullable(),
  valueCents: z.int().nullable(),
  currency: z.string().describe("ISO 4217."),
  score: z.int().nullable(),
  assignedToId: z.uuid().nullable(),
  tags: z.array(tagOnLead),
  customFields: z.record(z.string(), z.unknown()),
  version: z.int().describe("Send it as If-Match to change only what you saw."),
  lastContactedAt: instant.nullable(),
  createdAt: instant,
  updatedAt: instant,
});
export type Lead = z.output<typeof lead>;

/** A lead as a card of the board. */
export const leadCard = lead.extend({
  nextStepAt: instant.nullable().describe("When its earliest open task is due; tasks decide it."),
  staleAt: instant
    .nullable()
    .describe("When it goes stale without a word or a move; null where it never does."),
});
export type LeadCard = z.output<typeof leadCard>;

/** A lead with everything that its own page shows. */
export const leadDetails = leadCard.extend({
  assignedTo: z.object({ id: z.uuid(), name: z.string(), avatarUrl: z.string().nullable() }).nullable(),
  address: z.string().nullable(),
  timeZone: z.string().nullable(),
  lastRepliedAt: instant.nullable(),
  latestSource: z.string().nullable(),
  utm: z.record(z.string(), z.string()).nullable().describe("The marks of the link it came by first."),
  grade: z
    .string()
    .nullable()
    .describe("A letter for how well it fits and a digit for how lively it is."),
  consent: z.record(z.string(), z.string()).describe("What it agreed to, by channel."),
  speedToLeadSeconds: z
    .int()
    .nullable()
    .describe("From when it came in to when somebody first called or wrote to it."),
  counts: z.object({ notes: z.int(), activities: z.int() }),
  deletedAt: instant.nullable(),
  mergedInto: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe("The lead that this one, in the bin, became part of."),
});
export type LeadDetails = z.output<typeof leadDetails>;

/** Another lead that may be the same person, and what makes it look so. */
export const duplicateCandidate = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  company: z.string().nullable(),
  reason: z
    .enum(["email", "phone", "name", "namesake"])
    .describe("Same address, same number, or a similar name at a similar company."),
});
export type DuplicateCandidate = z.output<typeof duplicateCandidate>;

/** What a list of leads can be sorted by; a minus in front turns it around. */
export const leadSortKeys = [
  "createdAt",
  "updatedAt",
  "name",
  "company",
  "valueCents",
  "score",
  "lastContactedAt",
] as const;
export type LeadSortKey = (typeof leadSortKeys)[number];
/** Or by one of the team's own fields, as `custom.<key>`. */
const customSort = z.templateLiteral([
  z.enum(["custom.", "-custom."]),
  z.string().regex(/^[a-z0-9_]{1,60}$/),
]);
export const leadSort = z.union(
  [z.enum(leadSortKeys.flatMap((key) => [key, `-${key}` as const])), customSort],
  {
    error: `Sort by ${leadSortKeys.join(", ")} or custom.<key>; a minus in front turns it around.`,
  },
);
export type LeadSort = z.output<typeof leadSort>;

/** A set change may touch this many leads; more would hold locks for longer than others can wait. */
export const BULK_LIMIT = 100_000;

/** What leads can be filtered by in every team; statuses, members and tags are added where they are known. */
export const leadFields: readonly Field[] = [
  { key: "name", label: "Name", type: "text", sortable: true },
  { key: "firstName", label: "First name", type: "text" },
  { key: "lastName", label: "Last name", type: "text" },
  { key: "email", label: "Email", type: "text" },
  { key: "phone", label: "Phone", type: "text" },
  { key: "phoneE164", label: "Phone (international)", type: "text" },
  { key: "company", label: "Company", type: "text", sortable: true },
  { key: "title", label: "Job title", type: "text" },
  { key: "address", label: "Address", type: "text" },
  { key: "status", label: "Status", type: "select" },
  { key: "lossReason", label: "Loss reason", type: "text" },
  { key: "source", label: "Source", type: "text" },
  { key: "latestSource", label: "Latest source", type: "text" },
  { key: "valueCents", label: "Value", type: "money", sortable: true },
  { key: "score", label: "Score", type: "number", sortable: true },
  { key: "assignedToId", label: "Owner", type: "user" },
  { key: "tags", label: "Tags", type: "tags", param: "tagId" },
  { key: "createdAt", label: "Created", type: "date", sortable: true },
  { key: "updatedAt", label: "Last change", type: "date", sortable: true },
  { key: "lastContactedAt", label: "Last contacted", type: "date", sortable: true },
  { key: "lastRepliedAt", label: "Last replied", type: "date" },
  { key: "nextStepAt", label: "Next step", type: "date" },
  { key: "firstContactedAt", label: "First contacted", type: "date" },
  { key: "firstContactedById", label: "First contacted by", type: "user" },
  { key: "closedAt", label: "Won or lost on", type: "date" },
];

/** When a lead first came to each status of its team, as fields of a filter. */
export const reachedFields = (statuses: readonly { key: string; label: string }[]): Field[] =>
  statuses.map(({ key, label }) => ({
    key: `reached.${key}`,
    label: `Reached ${label}`,
    type: "date",
  }));
