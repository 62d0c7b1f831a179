import { and, eq, sql } from "drizzle-orm";
import { tags } from "@/db/schema";
import type { Context } from "@/lib/operations/context";

/** Takes a tag off all leads and out of the team; `toTagId` comes in its place. */
export async function removeTagEverywhere(
  { db, actor }: Context,
  tagId: string,
  toTagId?: string,
): Promise<void> {
  const carried = sql`lt.team_id = ${actor.teamId} and lt.tag_id = ${tagId}`;
  if (toTagId) {
    await db.execute(sql`
      insert into lead_tags (id, team_id, lead_id, tag_id)
      select gen_random_uuid(), lt.team_id, lt.lead_id, ${toTagId}::uuid from lead_tags lt where ${carried}
      on conflict (team_id, lead_id, tag_id) do nothing`);
  }
  await db.execute(sql`delete from lead_tags lt where ${carried}`);
  await db.delete(tags).where(and(eq(tags.teamId, actor.teamId), eq(tags.id, tagId)));
}
