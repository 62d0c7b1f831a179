import { and, eq, sql } from "drizzle-orm";
import { leads } from "@/db/schema";
import type { Context, RecordedActivity, RecordedEvent } from "@/lib/operations/context";
import { Pending } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { toE164 } from "@/lib/phone";
import { applyCustomValues } from "./custom-values";
import { findCustomFields } from "./fields";
import { allowHandOver, findAssignees } from "./find-assignees";
import { findLead, type LeadRow, refuseStaleLead, titleOf } from "./find-lead";
import { findStatuses, lossReasonFor, statusOf } from "./find-statuses";
import { readLead } from "./lead-json";
import { refuseEmpty } from "./required-facts";
import { leadFields } from "./schema";
import { tellNewOwners } from "./tell-new-owners";

/** The fields to set; an absent one stays as it is. */
export type LeadChanges = Partial<
  Pick<
    LeadRow,
    | "firstName"
    | "lastName"
    | "email"
    | "phone"
    | "company"
    | "title"
    | "address"
    | "timeZone"
    | "status"
    | "lossReason"
    | "source"
    | "latestSource"
    | "valueCents"
    | "currency"
    | "assignedToId"
    | "customFields"
  >
>;

/**
 * Changes one lead, whichever operation asks: the same checks, the same timeline, the same events.
 * What is so already is not written, and a change of nothing leaves the version as it is. `whyAssigned` goes to the
 * timeline beside the new owner.
 */
export async function changeLead(
  context: Context,
  leadId: string,
  changes: LeadChanges,
  whyAssigned: Record<string, unknown> = {},
): Promise<Pending> {
  const lead = await findLead(context, leadId);
  await refuseStaleLead(context, lead);
  const { after, names } = await decide(context, lead, changes);
  const difference = differenceOf(lead, after);
  if (Object.keys(difference).length === 0) {
    context.record({ summary: `Nothing to change on ${titleOf(lead)}`, leadId });
    return new Pending(readLead(context, leadId));
  }
  if ("assignedToId" in difference) await allowHandOver(context);
  const fields = Object.fromEntries(
    Object.keys(difference).map((key) => [key, after[key as keyof LeadRow]]),
  );
  const changed = context.db
    .update(leads)
    .set({ ...fields, version: sql`${leads.version} + 1`, updatedAt: context.now })
    .where(and(eq(leads.teamId, context.actor.teamId), eq(leads.id, leadId)));
  record(context, lead, difference, names, whyAssigned);
  const newOwner = "assignedToId" in difference && after.assignedToId;
  if (newOwner) {
    await changed;
    await tellNewOwners(context, [{ userId: newOwner, leads: 1, leadId }]);
  }
  return new Pending(readLead(context, leadId, ...(newOwner ? [] : [changed.getSQL()])));
}

async function decide(
  context: Context,
  lead: LeadRow,
  changes: LeadChanges,
): Promise<{ after: LeadRow; names: Names }> {
  const after: LeadRow = { ...lead, ...changes };
  const [own, statuses, assignees] = await Promise.all([
    changes.customFields && findCustomFields(context),
    "status" in changes || "lossReason" in changes ? findStatuses(context) : undefined,
    changes.assignedToId && changes.assignedToId !== lead.assignedToId
      ? findAssignees(context, [changes.assignedToId])
      : undefined,
  ]);
  if (statuses) {
    const reason = after.status === lead.status ? after.lossReason : changes.lossReason;
    after.lossReason = lossReasonFor(statusOf(statuses, after.status), reason);
    if (changes.lossReason && changes.status === undefined && after.lossReason === null)
      throw new OperationError("invalid", {
        detail: "A loss reason goes with a lead that is lost. Give it together with the status.",
        fields: { lossReason: "goes with a lead that is lost" },
      });
  }
  if (own)
    after.customFields = await applyCustomValues(context, own, lead.customFields, changes.customFields);
  if ("phone" in changes) after.phoneE164 = after.phone && toE164(after.phone, context.actor.country);
  refuseEmpty(after);
  const names = {
    assignee: after.assignedToId ? assignees?.get(after.assignedToId) : undefined,
    status: statuses?.find(({ key }) => key === after.status)?.label,
  };
  return { after, names };
}

/** What the new owner and the new status are called. */
type Names = { assignee: string | undefined; status: string | undefined };

type Difference = Record<string, { from: unknown; to: unknown }>;

function differenceOf(before: LeadRow, after: LeadRow): Difference {
  const difference: Difference = {};
  for (const key of Object.keys(after) as (keyof LeadRow)[]) {
    if (!isSame(before[key], after[key])) difference[key] = { from: before[key], to: after[key] };
  }
  return difference;
}

const isSame = (a: unknown, b: unknown) =>
  a === b || JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

/** jsonb gives keys back in an order of its own. */
const sorted = (value: unknown) =>
  typeof value === "object" && value !== null && value.constructor === Object
    ? Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
    : value;

function record(
  context: Context,
  lead: LeadRow,
  difference: Difference,
  names: Names,
  whyAssigned: Record<string, unknown>,
) {
  const { status, lossReason, assignedToId, phoneE164: _, ...others } = difference;
  const facts = status ? others : { ...others, ...(lossReason && { lossReason }) };
  const activities: RecordedActivity[] = [];
  const events: RecordedEvent[] = [];
  const leadId = lead.id;
  if (status) {
    activities.push({
      leadId,
      type: "status_changed",
      data: { ...status, lossReason: lossReason?.to ?? null },
    });
    events.push({ name: "lead.status_changed", data: { leadId, ...status } });
  }
  if (assignedToId) {
    activities.push({ leadId, type: "lead_assigned", data: { ...assignedToId, ...whyAssigned } });
    events.push({ name: "lead.assigned", data: { leadId, assignedToId: assignedToId.to } });
  }
  if (Object.keys(facts).length > 0) {
    activities.push({ leadId, type: "lead_updated", data: { changes: facts } });
    events.push({ name: "lead.updated", data: { leadId, fields: Object.keys(facts) } });
  }
  context.record({ summary: summaryOf(lead, difference, names), leadId, activities, events });
}

function summaryOf(
  lead: LeadRow,
  { status, assignedToId, ...rest }: Difference,
  { assignee, status: label }: Names,
): string {
  const name = titleOf(lead);
  const changed = Object.keys(rest)
    .filter((key) => key !== "phoneE164" && !(status && key === "lossReason"))
    .map(factName);
  const parts = [
    status && `moved to ${label ?? status.to}`,
    assignedToId &&
      (assignedToId.to ? `assigned to ${assignee ?? "a teammate"}` : "taken from its owner"),
    changed.length > 0 && `changed ${changed.join(", ")}`,
  ].filter(Boolean);
  return `${name}: ${parts.join(", ")}`;
}

/** A fact as a sentence names it. */
function factName(key: string): string {
  if (key === "customFields") return "own fields";
  return leadFields.find((field) => field.key === key)?.label.toLowerCase() ?? plainWords(key);
}

/** `timeZone` → "time zone". */
const plainWords = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
