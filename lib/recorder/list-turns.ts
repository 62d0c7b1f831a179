import { sql } from "drizzle-orm";
import { z } from "zod";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { recordedTurn, turnKinds, turnOutcomes } from "./schema";
import { turnFilters, turnJson, turnsOf } from "./turn-json";

export const listTurns = operation({
  name: "agentTurns.list",
  summary:
    "Lists what the assistant did in the team: tool calls, tokens, cost and approvals, turn by turn.",
  scope: "agent:manage",
  effect: "read",
  route: "GET /ai/turns",
  input: z.strictObject({
    ...pageInput,
    userId: z.uuid().optional(),
    conversationId: z.uuid().optional(),
    kind: z.enum(turnKinds).optional(),
    outcome: z
      .enum(turnOutcomes)
      .optional()
      .describe("`failed`: every end that was none of the others."),
    since: turnFilters.since,
  }),
  output: pageOf(recordedTurn),
  async run({ db, actor }, { limit, cursor, ...filters }) {
    const found = turnsOf(actor, filters);
    const place = sql`t.started_at, t.id`;
    const rows = await db.execute<{ json: string; cursor: string[] }>(sql`
      select ${turnJson}::text as json, ${position(sql`t.started_at`)} || array[t.id::text] as cursor
      from agent_turns t left join users u on u.id = t.user_id
      where ${found}${beforeRow(place, cursor, 1)} order by t.started_at desc, t.id desc limit ${limit + 1}::integer`);
    return new Encoded(encodePage([...rows], limit, null));
  },
});
