import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { containing, type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { tag } from "./schema";
import { tagJson } from "./tag-json";

const list = sortedList(
  "tags",
  {
    name: { column: sql`lower(t.name)`, type: "text" },
    createdAt: { column: sql`t.created_at`, type: "timestamptz" },
  },
  sql`t.id`,
  "name",
);

export const listTags = operation({
  name: "tags.list",
  summary: "Lists the team's tags by name, with color and use count.",
  scope: "leads:read",
  effect: "read",
  route: "GET /tags",
  input: z.strictObject({
    ...list.input,
    limit: z.int().min(1).max(100).default(100),
    q: line(100).optional(),
    count: z
      .boolean()
      .default(true)
      .describe("false leaves out how many leads carry each tag, which makes the answer faster."),
  }),
  output: pageOf(tag),
  async run({ db, actor }, { q, count, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const mine = sql`t.team_id = ${actor.teamId}${containing(q, sql`t.name`)}`;
    const [rows, [counted]] = await Promise.all([
      db.execute<PlacedRow & { json: string }>(
        sql`select ${tagJson(count)}::text as json, ${placed} from tags t where ${mine}${behind} ${order}`,
      ),
      db.execute<{ total: number }>(sql`select count(*)::integer as total from tags t where ${mine}`),
    ]);
    return pageOf(rows, counted?.total ?? 0);
  },
});
