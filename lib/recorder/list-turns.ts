import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { recordedTurn, turnKinds, turnOutcomes } from "./schema";
import { turnFilters, turnJson, turnsOf } from "./turn-json";

const columns = { startedAt: { column: sql`t.started_at`, type: "timestamptz" } } as const;
const list = sortedList("turns", columns, sql`t.id`, "-startedAt");

export const listTurns = operation({
  name: "agentTurns.list",
  summary:
    "Lists what the assistant did in the team: tool calls, tokens, cost and approvals, turn by turn.",
  scope: "agent:manage",
  effect: "read",
  route: "GET /ai/turns",
  input: z.strictObject({
    ...list.input,
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
  async run({ db, actor }, { limit, cursor, sort, ...filters }) {
    const { placed, behind, order, pageOf } = list.walk({ limit, cursor, sort });
    const found = turnsOf(actor, filters);
    const rows = await db.execute<PlacedRow & { json: string }>(sql`
      select ${turnJson}::text as json, ${placed}
      from agent_turns t left join users u on u.id = t.user_id where ${found}${behind} ${order}`);
    return pageOf(rows, null);
  },
});
