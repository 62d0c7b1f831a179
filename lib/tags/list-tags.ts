import { sql } from "drizzle-orm";
import { z } from "zod";
import { escapeLike } from "@/lib/leads/search";
import { decodeCursor, encodeCursor } from "@/lib/operations/cursor";
import { Encoded, operation } from "@/lib/operations/define";
import { pageInput, pageOf } from "@/lib/operations/page";
import { isStorable, line } from "@/lib/text";
import { tag } from "./schema";
import { tagJson } from "./tag-json";

export const listTags = operation({
  name: "tags.list",
  summary: "Lists the team's tags by name, with color and use count.",
  scope: "leads:read",
  effect: "read",
  route: "GET /tags",
  input: z.strictObject({
    ...pageInput,
    limit: z.int().min(1).max(100).default(100),
    q: line(100).optional(),
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out how many leads carry each tag, which makes the answer faster."),
  }),
  output: pageOf(tag),
  async run({ db, actor }, { limit, cursor, q, count }) {
    const [after] = cursor === undefined ? [""] : decodeCursor(cursor, 1);
    const name = typeof after === "string" && isStorable(after) ? after : "";
    const matching = q ? sql` and lower(t.name) like ${`%${escapeLike(q.toLowerCase())}%`}` : sql``;
    const [rows, [counted]] = await Promise.all([
      db.execute<{ json: string; name: string }>(sql`
        select ${tagJson(count)}::text as json, lower(t.name) as name from tags t
        where t.team_id = ${actor.teamId} and lower(t.name) > ${name}${matching}
        order by lower(t.name) limit ${limit + 1}::integer`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from tags t where t.team_id = ${actor.teamId}${matching}`,
      ),
    ]);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const nextCursor = last ? JSON.stringify(encodeCursor([last.name])) : "null";
    const items = rows.slice(0, limit).map((row) => row.json);
    return new Encoded(
      `{"items":[${items.join(",")}],"nextCursor":${nextCursor},"total":${counted?.total ?? 0},"totalIsExact":true}`,
    );
  },
});
