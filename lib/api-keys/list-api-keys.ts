import { sql } from "drizzle-orm";
import { z } from "zod";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { apiKeyJson } from "./api-key-json";
import { apiKey } from "./schema";

export const listApiKeys = operation({
  name: "apiKeys.list",
  summary:
    "List your API keys, and for admins the whole team's, the newest first; revoked ones are gone.",
  scope: "self:read",
  effect: "read",
  route: "GET /settings/api-keys",
  input: z.strictObject(pageInput),
  output: pageOf(apiKey),
  async run({ db, actor }, { limit, cursor }) {
    const own = actor.scopes.has("team:manage") ? sql`` : sql` and k.user_id = ${actor.userId ?? null}`;
    const shown = sql`k.team_id = ${actor.teamId} and k.revoked_at is null${own}`;
    const [rows, counted] = await Promise.all([
      db.execute<{ json: string; cursor: string[] }>(sql`
        select ${apiKeyJson(actor.userId)}::text as json, ${position(sql`k.created_at`)} || k.id::text as cursor
        from api_keys k join users u on u.id = k.user_id
        where ${shown}${beforeRow(sql`k.created_at, k.id`, cursor, 1)}
        order by k.created_at desc, k.id desc limit ${limit + 1}::integer`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from api_keys k where ${shown}`,
      ),
    ]);
    return new Encoded(encodePage(rows, limit, counted[0]?.total ?? 0));
  },
});
