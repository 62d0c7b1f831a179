import { sql } from "drizzle-orm";
import { z } from "zod";
import { Encoded, operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { recordedTurn } from "./schema";
import { turnJson } from "./turn-json";

export const getTurn = operation({
  name: "agentTurns.get",
  summary: "Shows one turn of the assistant with the input and output of each tool call.",
  scope: "agent:manage",
  effect: "read",
  route: "GET /ai/turns/:id",
  input: z.strictObject({ id: z.uuid() }),
  output: recordedTurn,
  async run({ db, actor }, { id }) {
    const [turn] = await db.execute<{ json: string }>(sql`
      select ${turnJson}::text as json from agent_turns t left join users u on u.id = t.user_id
      where t.team_id = ${actor.teamId} and t.id = ${id}::uuid`);
    if (!turn) throw new OperationError("not_found");
    return new Encoded(turn.json);
  },
});
