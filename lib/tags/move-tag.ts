import { and, eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { refuseUsedByRules } from "@/lib/routing/follow-renames";
import { followReplaced } from "@/lib/views/follow-replaced";
import type { TagRow } from "./find-tag";

/**
 * Takes a tag off all leads and out of the team; `toTagId` comes in its place, also in the filters that the team keeps.
 * @returns what open screens are to hear of it
 */
export async function removeTagEverywhere(
  context: Context,
  { id: tagId, name }: TagRow,
  toTagId?: string,
): Promise<RecordedEvent[]> {
  const { db, actor } = context;
  if (!toTagId)
    await refuseUsedByRules(context, { field: "tags", value: tagId, label: `the tag ${name}` });
  const carried = sql`lt.team_id = ${actor.teamId} and lt.tag_id = ${tagId}`;
  if (toTagId) {
    await db.execute(sql`
      insert into lead_tags (id, team_id, lead_id, tag_id)
      select gen_random_uuid(), lt.team_id, lt.lead_id, ${toTagId}::uuid from lead_tags lt where ${carried}
      on conflict (team_id, lead_id, tag_id) do nothing`);
  }
  await db.execute(sql`delete from lead_tags lt where ${carried}`);
  await db.delete(tags).where(and(eq(tags.teamId, actor.teamId), eq(tags.id, tagId)));
  return followReplaced(context, "tags", { [tagId]: toTagId ?? null });
}
