import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { withTenant } from "@/db/client";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { turnFilters, turnJson, turnsOf } from "./turn-json";

const PAGE = 500;

export const exportTurns = operation({
  name: "agentTurns.export",
  summary: "Downloads what the assistant did in the team as JSON, one turn a line, the oldest first.",
  scope: "agent:manage",
  effect: "read",
  route: "GET /ai/turns/export",
  input: z.strictObject({ since: turnFilters.since }),
  output: z.unknown().describe("JSON lines, each a turn."),
  async run({ actor, now }, filters) {
    const name = `assistant-${now.toISOString().slice(0, 10)}.jsonl`;
    return new Download(
      name,
      "application/jsonl; charset=utf-8",
      lines(actor, turnsOf(actor, filters)),
    );
  },
});

async function* lines(actor: Actor, found: SQL): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  let after: string | undefined;
  while (true) {
    const behind = after === undefined ? sql`` : sql` and t.id > ${after}::uuid`;
    // Ids are made in the order of time.
    const rows = await withTenant(tenancyOf(actor), ({ db }) =>
      db.execute<{ id: string; json: string }>(sql`
        select t.id, ${turnJson}::text as json from agent_turns t left join users u on u.id = t.user_id
        where ${found}${behind} order by t.id limit ${PAGE}::integer`),
    );
    if (rows.length > 0) yield encoder.encode(`${rows.map(({ json }) => json).join("\n")}\n`);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id;
  }
}
