import { sql } from "drizzle-orm";
import { z } from "zod";
import { filterMatcher } from "@/lib/filters/matches";
import { findLeadFields } from "@/lib/leads/fields";
import { id, leadFacts, status } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { chooseOwners } from "./choose-owners";
import { findRules, findTimeZone, readFilter } from "./find-rules";
import { findFitting } from "./place-leads";
import { verdict } from "./schema";
import { readTurns } from "./take-turns";

const { firstName, lastName, email, phone, company, title, address, source, valueCents, customFields } =
  leadFacts;

const imagined = z.strictObject({
  ...{ firstName, lastName, email, phone, company, title, address, source, valueCents, customFields },
  status: status.optional(),
  tagIds: z.array(id).max(50).optional(),
});

export const previewRoutingRules = operation({
  name: "routingRules.preview",
  summary: "Says who would get a lead by the rules now, and why, without giving it to anybody.",
  scope: "leads:read",
  effect: "read",
  route: "POST /routing-rules/preview",
  input: z
    .strictObject({
      leadId: id.optional().describe("A lead that exists."),
      lead: imagined.optional().describe("Or the facts of one that might come."),
    })
    .refine(({ leadId, lead }) => (leadId === undefined) !== (lead === undefined), {
      error: "Give either `leadId` or `lead`.",
      path: ["leadId"],
    }),
  output: verdict,
  async run(context, { leadId, lead }) {
    const found = leadId
      ? await fittingReal(context, leadId)
      : await fittingImagined(context, lead ?? {});
    const turns = await readTurns(context, found.rules);
    const [decision] = chooseOwners(found.leads, turns.rules, turns.people);
    if (!decision)
      return {
        assignedTo: null,
        rule: null,
        reason: "No rule fits, so it waits until somebody takes it.",
      };
    const { assignedTo, rule, reason } = decision;
    return { assignedTo, rule, reason };
  },
});

async function fittingReal(context: Context, leadId: string) {
  const [exists] = await context.db.execute(
    sql`select 1 from leads l where l.team_id = ${context.actor.teamId} and l.id = ${leadId} and l.deleted_at is null`,
  );
  if (!exists) throw leadNotFound();
  return findFitting(context, await findRules(context), sql`l.id = ${leadId}`);
}

/** A lead that is not there is asked in memory, by the same rules as in Postgres. */
async function fittingImagined(context: Context, lead: z.output<typeof imagined>) {
  const [rules, fields, timeZone] = await Promise.all([
    findRules(context),
    findLeadFields(context),
    findTimeZone(context),
  ]);
  const asked = rules.flatMap((rule) => {
    const filter = rule.isOn ? readFilter(rule, fields) : undefined;
    return filter ? [{ rule, filter }] : [];
  });
  const read = readerOf(context, lead, fields.find(({ key }) => key === "status")?.options?.[0]?.value);
  const view = { now: context.now, timeZone, userId: null };
  const fitting = asked.flatMap(({ filter }, place) =>
    filterMatcher(filter, fields, view)(read) ? [place] : [],
  );
  return { rules: asked.map(({ rule }) => rule), leads: [{ id: context.actor.teamId, fitting }] };
}

function readerOf(
  { now }: Context,
  { tagIds = [], customFields = {}, ...facts }: z.output<typeof imagined>,
  firstStatus: string | undefined,
) {
  const known: Record<string, unknown> = {
    status: firstStatus,
    ...facts,
    name: `${facts.firstName ?? ""} ${facts.lastName ?? ""}`.trim(),
    tags: tagIds,
    createdAt: now,
    updatedAt: now,
  };
  return (key: string) =>
    key.startsWith("custom.") ? customFields[key.slice("custom.".length)] : known[key];
}
