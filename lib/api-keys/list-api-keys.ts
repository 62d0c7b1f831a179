import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { containing, type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { apiKeyJson } from "./api-key-json";
import { apiKey } from "./schema";

const list = sortedList(
  "apiKeys",
  {
    createdAt: { column: sql`k.created_at`, type: "timestamptz" },
    name: { column: sql`lower(k.name)`, type: "text" },
  },
  sql`k.id`,
  "-createdAt",
);

export const listApiKeys = operation({
  name: "apiKeys.list",
  summary:
    "List your API keys, and for admins the whole team's, the newest first; revoked ones are gone.",
  scope: "self:read",
  effect: "read",
  route: "GET /settings/api-keys",
  input: z.strictObject({ ...list.input, q: line(100).optional().describe("Part of the name.") }),
  output: pageOf(apiKey),
  async run({ db, actor }, { q, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const own = actor.scopes.has("team:manage") ? sql`` : sql` and k.user_id = ${actor.userId ?? null}`;
    const shown = sql`k.team_id = ${actor.teamId} and k.revoked_at is null${own}${containing(q, sql`k.name`)}`;
    const [rows, counted] = await Promise.all([
      db.execute<PlacedRow & { json: string }>(sql`
        select ${apiKeyJson(actor.userId)}::text as json, ${placed}
        from api_keys k join users u on u.id = k.user_id where ${shown}${behind} ${order}`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from api_keys k where ${shown}`,
      ),
    ]);
    return pageOf(rows, counted[0]?.total ?? 0);
  },
});
