import { v7 } from "uuid";
import { z } from "zod";
import { env } from "@/lib/env";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { readCaps } from "./read-caps";
import { agentCaps } from "./schema";

const micros = z.int().min(0).max(1_000_000_000_000).nullable();

export const updateCaps = operation({
  name: "agentCaps.update",
  summary:
    "Sets what the assistant's model may cost a month: the team, everybody alike, or single people.",
  scope: "agent:manage",
  effect: "write",
  route: "PUT /ai/caps",
  input: z.strictObject({
    teamMicros: micros
      .optional()
      .describe("Millionths of a US dollar for all together; null is no cap."),
    eachMicros: micros.optional().describe("For each person without a cap of their own."),
    people: z
      .array(
        z.strictObject({
          userId: z.uuid(),
          capMicros: micros.optional().describe("null is no cap; left out takes their own cap away."),
        }),
      )
      .max(100)
      .optional(),
  }),
  output: agentCaps,
  async run(context, { teamMicros, eachMicros, people = [] }) {
    await refuseStrangers(
      context,
      people.map(({ userId }) => userId),
    );
    if (teamMicros !== undefined || eachMicros !== undefined)
      await setTeam(context, teamMicros, eachMicros);
    for (const { userId, capMicros } of people) await setPerson(context, userId, capMicros);
    context.record({ summary: "Changed what the assistant may cost" });
    return readCaps(context);
  },
});

async function refuseStrangers({ sql, actor }: Context, userIds: string[]) {
  const found =
    await sql`select 1 from team_members where team_id = ${actor.teamId} and user_id = any(${userIds}::uuid[])`;
  if (found.length < new Set(userIds).size)
    throw new OperationError("not_found", "One of these people is not in the team.");
}

async function setTeam(
  { sql, actor }: Context,
  team: number | null | undefined,
  each: number | null | undefined,
) {
  const standard = Math.round(env().OPENAI_MONTHLY_CAP * 1_000_000);
  await sql`
    insert into agent_caps (id, team_id, user_id, cap_micros, each_micros)
    values (${v7()}, ${actor.teamId}, null, ${team === undefined ? standard : team}, ${each ?? null})
    on conflict (team_id, user_id) do update set updated_at = now(),
      cap_micros = case when ${team !== undefined} then excluded.cap_micros else agent_caps.cap_micros end,
      each_micros = case when ${each !== undefined} then excluded.each_micros else agent_caps.each_micros end`;
}

async function setPerson({ sql, actor }: Context, userId: string, cap: number | null | undefined) {
  if (cap === undefined)
    await sql`delete from agent_caps where team_id = ${actor.teamId} and user_id = ${userId}`;
  else
    await sql`
      insert into agent_caps (id, team_id, user_id, cap_micros) values (${v7()}, ${actor.teamId}, ${userId}, ${cap})
      on conflict (team_id, user_id) do update set cap_micros = excluded.cap_micros, updated_at = now()`;
}
