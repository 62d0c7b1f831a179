import { z } from "zod";
import { activityType } from "@/lib/activities/schema";
import { task } from "@/lib/tasks/schema";
import { periodKeys } from "./periods";

const instant = z.iso.datetime({ offset: true });
const seconds = z.int().nullable();

/** A list's filter, to be given to `GET /leads` as it is: it finds exactly the rows behind a number. */
const rows = z
  .record(z.string(), z.unknown())
  .describe("The filter of `GET /leads` that finds the rows behind the number.");

const period = z.object({
  key: z.enum(periodKeys),
  from: instant,
  to: instant.describe("Exclusive; now, unless the period has ended."),
  previous: z
    .object({ from: instant, to: instant })
    .describe("As long by the clock, directly before; its end is as far into its days as now is."),
  timeZone: z.string().describe("The team's, in which its days begin."),
});
export type Period = z.output<typeof period>;

/** What every answer begins with. */
const head = { period, computedAt: instant.describe("When the figures were true.") };

export const amount = z.object({
  currency: z.string(),
  cents: z.int(),
  previousCents: z.int().nullable().describe("In the period before; null for what is only known now."),
});
export type Amount = z.output<typeof amount>;

export const cardKeys = [
  "newLeads",
  "contacted",
  "qualified",
  "appointment",
  "won",
  "winRate",
  "wonValue",
  "responseTime",
  "openValue",
  "weightedValue",
] as const;

export const card = z.object({
  key: z.enum(cardKeys),
  label: z.string(),
  definition: z.string().describe("What the number counts, in a sentence."),
  unit: z.enum(["leads", "percent", "seconds", "money"]),
  value: z.number().nullable().describe("Null for money, and for a share or a median of nothing."),
  previous: z.number().nullable(),
  amounts: z
    .array(amount)
    .describe("Of money, by currency, the team's own first: currencies are never added up."),
  leads: z.int().describe("How many leads are behind the number."),
  rows,
});
export type Card = z.output<typeof card>;

export const overview = z.object({ ...head, cards: z.array(card) });
export type Overview = z.output<typeof overview>;

export const funnelStep = z.object({
  status: z.string(),
  label: z.string(),
  color: z.string(),
  leads: z.int().describe("Leads that reached this step or a later one, each counted once."),
  share: z.number().nullable().describe("Of all leads that came in, from 0 to 1."),
  dropOff: z.number().nullable().describe("The share that did not go on from the step before."),
  medianSeconds: seconds.describe("How long leads stayed in it, of those that left it."),
  rows,
});
export type FunnelStep = z.output<typeof funnelStep>;

export const funnel = z.object({
  ...head,
  leads: z.int().describe("Leads that came in during the period."),
  rows,
  steps: z.array(funnelStep),
  lost: z.object({ leads: z.int().describe("Of them, those that are lost now."), rows }),
});
export type Funnel = z.output<typeof funnel>;

export const sourceFigures = z.object({
  source: z.string().nullable(),
  leads: z.int(),
  contacted: z.int().describe("Those that somebody called or wrote to."),
  medianResponseSeconds: seconds,
  won: z.int().describe("Those that are won now."),
  wonRows: rows,
  conversion: z.number().describe("Won of all, from 0 to 1."),
  revenue: z.array(z.object({ currency: z.string(), cents: z.int() })),
  rows,
});
export type SourceFigures = z.output<typeof sourceFigures>;

export const leadsBySource = z.object({
  ...head,
  sources: z.array(sourceFigures),
  others: z.int().describe("Leads of further sources, which are too many to be listed."),
});
export type LeadsBySource = z.output<typeof leadsBySource>;

/** What people do that counts as work on a lead, in the order in which it is shown. */
export const countedTypes = [
  "call_logged",
  "email_sent",
  "sms_sent",
  "note_added",
  "status_changed",
  "task_completed",
] as const;
export type CountedType = (typeof countedTypes)[number];

const counts = z.partialRecord(activityType, z.int());

export const personFigures = z.object({
  userId: z.uuid(),
  name: z.string(),
  avatarUrl: z.string().nullable(),
  total: z.int(),
  counts,
  firstContacts: z.int().describe("Leads that they were the first to call or write to."),
  firstContactRows: rows,
  medianResponseSeconds: seconds.describe("From a lead's creation to that first call or message."),
});
export type PersonFigures = z.output<typeof personFigures>;

export const activityFigures = z.object({
  ...head,
  people: z.array(personFigures),
  days: z.array(
    z.object({
      day: z.iso.date().describe("In the team's time zone."),
      from: instant,
      to: instant,
      total: z.int(),
      people: z.array(z.object({ userId: z.uuid(), counts })),
    }),
  ),
});
export type ActivityFigures = z.output<typeof activityFigures>;

export const waitingLead = z.object({
  id: z.uuid(),
  name: z.string().nullable(),
  company: z.string().nullable(),
  phone: z.string().nullable().describe("The number to call, in E.164 where it is valid."),
  source: z.string().nullable(),
  score: z.int().nullable(),
  valueCents: z.int().nullable(),
  currency: z.string(),
  assignedToId: z.uuid().nullable(),
  assignedToName: z.string().nullable(),
  createdAt: instant,
});
export type WaitingLead = z.output<typeof waitingLead>;

export const upcoming = z.object({
  computedAt: instant,
  dueTasks: z
    .object({
      items: z.array(task),
      overdue: z.int().describe("How many are late, up to 10,000."),
      today: z.int().describe("How many more are due today, up to 10,000."),
    })
    .nullable()
    .describe("Open tasks that are due by the end of the day; null to whoever may not see tasks."),
  untouchedLeads: z.object({
    items: z.array(waitingLead),
    total: z.int(),
    rows,
  }),
});
export type Upcoming = z.output<typeof upcoming>;
