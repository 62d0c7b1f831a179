import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { iso, leadJson } from "@/lib/leads/lead-json";
import { decodeCursor, strangeCursor } from "@/lib/operations/cursor";
import { Encoded, operation } from "@/lib/operations/define";
import { EXACT_UP_TO, encodePage, pageInput, pageOf } from "@/lib/operations/page";
import { containing } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { duplicatePair, duplicateReason } from "./schema";

export const listDuplicatePairs = operation({
  name: "duplicates.list",
  summary:
    "Lists pairs of leads that may be one person, the surest first, or those of which somebody said that they are not.",
  scope: "leads:read",
  effect: "read",
  route: "GET /duplicates",
  input: z.strictObject({
    ...pageInput,
    reason: duplicateReason.optional().describe("Only pairs with this reason among theirs."),
    q: line(100).optional().describe("Part of the name of either."),
    dismissed: z.boolean().default(false).describe("Those that are said to be two people instead."),
  }),
  output: pageOf(duplicatePair),
  async run({ db, actor }, { limit, cursor, reason, q, dismissed }) {
    const from = sql`
      from duplicate_pairs p
      join leads l on l.team_id = p.team_id and l.id = p.lead_id and l.deleted_at is null
      join leads o on o.team_id = p.team_id and o.id = p.other_id and o.deleted_at is null
      left join duplicate_dismissals d on d.team_id = p.team_id and d.lead_id = p.lead_id and d.other_id = p.other_id
      where p.team_id = ${actor.teamId} and d.id is ${dismissed ? sql`not null` : sql`null`}${
        reason ? sql` and p.reasons @> array[${reason}]::text[]` : sql``
      }${containing(q, sql`l.name || ' / ' || o.name`)}`;
    const [rows, [counted]] = await Promise.all([
      db.execute<{ json: string; cursor: string[] }>(sql`
        select ${pairJson}::text as json, array[p.strength::text, p.id::text] as cursor
        ${from}${behind(cursor)}
        order by p.strength desc, p.id desc limit ${limit + 1}::integer`),
      db.execute<{ total: number }>(
        sql`select count(*)::integer as total from (select ${from} limit ${EXACT_UP_TO + 1}::integer) p`,
      ),
    ]);
    return new Encoded(encodePage(rows, limit, counted?.total ?? 0));
  },
});

/** The lead of the same fields under another name. */
const otherJson = sql`(select ${leadJson} from leads l where l.team_id = p.team_id and l.id = p.other_id)`;

const pairJson = sql`json_build_object(
  'id', p.id, 'lead', ${leadJson}, 'other', ${otherJson}, 'reasons', p.reasons, 'strength', p.strength,
  'dismissedAt', ${iso(sql`d.created_at`)}, 'dismissedByName', (select u.name from users u where u.id = d.dismissed_by_id))`;

const place = z.tuple([z.coerce.number().int().min(1).max(100), z.uuid()]);

function behind(cursor: string | undefined): SQL {
  if (cursor === undefined) return sql``;
  const read = place.safeParse(decodeCursor(cursor, 2));
  if (!read.success) throw strangeCursor();
  const [strength, id] = read.data;
  return sql` and (p.strength, p.id) < (${strength}::integer, ${id}::uuid)`;
}
