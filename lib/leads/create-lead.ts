import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { insertInto } from "@/db/insert";
import { leads, leadTags } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { operation, Pending } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { toE164 } from "@/lib/phone";
import { findRules } from "@/lib/routing/find-rules";
import { placeNewLeads, toldOf } from "@/lib/routing/place-leads";
import { applyCustomValues, emptyValues } from "./custom-values";
import { findDuplicates } from "./duplicates";
import { findCustomFields } from "./fields";
import { allowHandOver, findAssignees } from "./find-assignees";
import { titleOf } from "./find-lead";
import { findStatuses, lossReasonFor, statusOf } from "./find-statuses";
import { findTags } from "./find-tags";
import { assignedToId, id, leadFacts, lossReason, status, utm } from "./input";
import { readLead } from "./lead-json";
import { refuseEmpty } from "./required-facts";
import { lead } from "./schema";
import { tellNewOwners } from "./tell-new-owners";

const input = z.strictObject({
  ...leadFacts,
  utm,
  status: status.optional().describe("The first of the pipeline when not given."),
  lossReason,
  assignedToId: assignedToId
    .optional()
    .describe("A member, or null for nobody; when not given, the team's rules decide."),
  tagIds: z.array(id).max(50).optional(),
  force: z.boolean().default(false).describe("Create it although it looks like a lead that exists."),
});

export const createLead = operation({
  name: "leads.create",
  summary: "Adds one lead; when it looks like one that exists, it answers with the candidates instead.",
  scope: "leads:write",
  effect: "write",
  route: "POST /leads",
  status: 201,
  input,
  output: lead,
  async run(context, { force, tagIds = [], ...given }) {
    const { actor } = context;
    const facts = withContact(given, actor.country);
    refuseEmpty(facts);
    const ownerId =
      given.assignedToId === undefined ? (actor.visibleOwnerId ?? null) : given.assignedToId;
    const isAsked = given.assignedToId === undefined && ownerId === null;
    const [statuses, fields, , , duplicates, rules] = await Promise.all([
      findStatuses(context),
      findCustomFields(context),
      findTags(context, tagIds),
      ownerId && findAssignees(context, [ownerId]),
      force ? [] : findDuplicates(context, facts),
      isAsked ? findRules(context) : [],
    ]);
    const stage = statusOf(statuses, given.status ?? statuses[0]?.key ?? "");
    const reason = lossReasonFor(stage, given.lossReason);
    const customFields = await applyCustomValues(context, fields, emptyValues, given.customFields);
    refuseDuplicates(duplicates);

    const leadId = v7();
    if (ownerId !== actor.visibleOwnerId) await allowHandOver(context);
    const added = insertInto(leads, {
      ...facts,
      id: leadId,
      teamId: actor.teamId,
      status: stage.key,
      lossReason: reason,
      currency: given.currency ?? actor.currency,
      assignedToId: ownerId,
      customFields,
      createdAt: context.now,
      updatedAt: context.now,
    });
    const tagged = [...new Set(tagIds)].map((tagId) => ({ teamId: actor.teamId, leadId, tagId }));
    const writes = [added, ...(tagged.length > 0 ? [insertInto(leadTags, ...tagged)] : [])];
    const name = titleOf({ ...facts, name: `${facts.firstName} ${facts.lastName}`.trim() });
    const isFollowed = ownerId !== null || rules.length > 0;
    if (isFollowed) await context.send(...writes);
    const [decision] = await placeNewLeads(context, rules, sql`l.id = ${leadId}`);
    const assigned = decision ? toldOf(decision) : { to: ownerId };
    record(context, leadId, name, assigned);
    if (assigned.to) await tellNewOwners(context, [{ userId: assigned.to, leads: 1, leadId }]);
    return new Pending(readLead(context, leadId, ...(isFollowed ? [] : writes)));
  },
});

type Facts = z.output<typeof input>;

function withContact(
  { customFields: _, assignedToId: __, ...facts }: Omit<Facts, "force" | "tagIds">,
  country: string,
) {
  const { firstName = "", lastName = "", email = null, phone = null, company = null } = facts;
  return {
    ...facts,
    firstName,
    lastName,
    email,
    phone,
    company,
    phoneE164: phone && toE164(phone, country),
  };
}

function refuseDuplicates(candidates: Awaited<ReturnType<typeof findDuplicates>>) {
  const [first] = candidates;
  if (!first) return;
  const name = first.name || first.company || first.email || first.phone;
  throw new OperationError("conflict", {
    detail: `This looks like ${name}, who is already here. Open that lead, or create this one anyway.`,
    data: { candidates },
  });
}

/** An owner whom a rule chose is told on the timeline, with the reason; one that was given with the lead is part of it. */
function record(
  context: Context,
  leadId: string,
  name: string,
  assigned: { to: string | null; rule?: string },
) {
  const { to, rule } = assigned;
  context.record({
    summary: `Added ${name}${rule && to ? `, assigned by the rule ${rule}` : ""}`,
    leadId,
    activities: [
      { leadId, type: "lead_created", data: {} },
      ...(rule && to ? [{ leadId, type: "lead_assigned" as const, data: { ...assigned } }] : []),
    ],
    events: [
      { name: "lead.created", data: { leadId } },
      ...(to ? [{ name: "lead.assigned" as const, data: { leadId, assignedToId: to } }] : []),
    ],
  });
}
