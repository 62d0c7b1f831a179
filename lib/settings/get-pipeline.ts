import { z } from "zod";
import type { ChoiceKind } from "@/lib/leads/schema";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { type Choice, type Pipeline, pipeline } from "./schema";

/** Beyond this a count says '10,000+'; counting a whole column of the pipeline would cost a scan. */
const COUNTED_LEADS = 10_000;

export const getPipeline = operation({
  name: "pipeline.get",
  summary:
    "List the team's lead statuses in order, with how many leads each holds, its loss reasons, sources, custom fields and rules for new leads.",
  scope: "leads:read",
  effect: "read",
  route: "GET /settings/pipeline",
  input: z.strictObject({
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out how many leads each status holds, which makes the answer faster."),
  }),
  output: pipeline,
  run: (context, { count }) => findPipeline(context, count),
});

/** The pipeline of the actor's team. */
export async function findPipeline(
  { sql, actor }: Pick<Context, "sql" | "actor">,
  count = true,
): Promise<Pipeline> {
  const [statuses, choices, customFields, routingRules, [version]] = await Promise.all([
    sql<Pipeline["statuses"]>`
      select s.key, s.label, s.color, s.kind, s.win_probability as "winProbability", s.stale_after_days as "staleAfterDays",
        s.requires_reason as "requiresReason",
        case when ${count} then (select count(*)::int from (select 1 from leads l where l.team_id = s.team_id and l.status = s.key and l.deleted_at is null limit ${COUNTED_LEADS}) counted) end as leads
      from lead_statuses s where s.team_id = ${actor.teamId} order by s.position, s.key`,
    sql<{ kind: ChoiceKind; items: Choice[] }[]>`
      select kind, json_agg(json_build_object('id', id, 'name', name) order by position, id) as items
      from lead_choices where team_id = ${actor.teamId} group by kind`,
    sql<Pipeline["customFields"]>`
      select id, key, label, type, options, required, version from custom_fields where team_id = ${actor.teamId} order by position, key`,
    sql<Pipeline["routingRules"]>`
      select id, name, is_on as "isOn" from routing_rules where team_id = ${actor.teamId} order by position, id`,
    // Nine digits, as many as an If-Match takes, of all that may change about it.
    sql<{ version: number }[]>`
      select abs(hashtextextended(coalesce(string_agg(p.id || ':' || p.version || ':' || p.updated_at, '|' order by p.id), ''), 0) % 1000000000)::int as version
      from (
        select id, version, updated_at from lead_statuses where team_id = ${actor.teamId}
        union all select id, version, updated_at from lead_choices where team_id = ${actor.teamId}
        union all select id, version, updated_at from custom_fields where team_id = ${actor.teamId}
        union all select id, version, updated_at from routing_rules where team_id = ${actor.teamId}) p`,
  ]);
  const choicesOf = (kind: ChoiceKind) => choices.find((list) => list.kind === kind)?.items ?? [];
  return {
    statuses: [...statuses],
    lossReasons: choicesOf("loss_reason"),
    sources: choicesOf("source"),
    customFields: [...customFields],
    routingRules: [...routingRules],
    version: version?.version ?? 0,
  };
}
