import { type SQL, sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** On how many leads the tag `t` is, as a list of them shows: not on those in the bin. */
const uses = sql`(select count(*) from (
  select from lead_tags lt where lt.team_id = t.team_id and lt.tag_id = t.id
    and not exists (select from leads l where l.team_id = lt.team_id and l.id = lt.lead_id and l.deleted_at is not null)
  limit 10000) used)`;

/** A tag called `t` in the words of the API; without `count` its uses are null. */
export const tagJson = (count = true): SQL => sql`json_build_object(
  'id', t.id, 'name', t.name, 'color', t.color,
  'uses', case when ${count} then ${uses} end,
  'version', t.version, 'createdAt', ${iso(sql`t.created_at`)}, 'updatedAt', ${iso(sql`t.updated_at`)})`;

export async function readTag({ db, actor }: Context, tagId: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(
    sql`select ${tagJson()}::text as json from tags t where t.team_id = ${actor.teamId} and t.id = ${tagId}`,
  );
  if (!row) throw new OperationError("not_found", "This tag does not exist any more.");
  return new Encoded(row.json);
}

export const nameTaken = (name: string) =>
  new OperationError("conflict", {
    detail: `There is already a tag "${name}".`,
    fields: { name: "is taken" },
  });
