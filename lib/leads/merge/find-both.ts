import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { leads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { absence, type LeadRow } from "../find-lead";
import type { Side } from "./decide-merge";

/**
 * The two leads of a merge with their tags. `toChange` locks them, in the order of their ids, so that two merges
 * cannot wait for each other in a circle. Throws `not_found` for what is not there or not to be seen.
 */
export async function findBoth(
  context: Context,
  { keepId, mergeId }: { keepId: string; mergeId: string },
  purpose: "toLook" | "toChange",
): Promise<{ kept: Side; merged: Side }> {
  if (keepId === mergeId) {
    const sentence = "A lead cannot become part of itself. Choose two leads.";
    throw new OperationError("invalid", { detail: sentence, fields: { mergeId: sentence } });
  }
  const { db, actor } = context;
  const living = db
    .select()
    .from(leads)
    .where(
      and(
        eq(leads.teamId, actor.teamId),
        inArray(leads.id, [keepId, mergeId]),
        isNull(leads.deletedAt),
      ),
    )
    .orderBy(asc(leads.id));
  const rows = await (purpose === "toChange" ? living.for("update") : living);
  const tags = await tagsOf(context, [keepId, mergeId]);
  const side = async (id: string): Promise<Side> => ({
    lead: rows.find((row) => row.id === id) ?? (await absent(context, id)),
    tags: tags.filter((tag) => tag.leadId === id).map(({ leadId: _, ...tag }) => tag),
  });
  return { kept: await side(keepId), merged: await side(mergeId) };
}

async function absent(context: Context, id: string): Promise<LeadRow> {
  throw await absence(context, id);
}

type TagOfLead = { leadId: string; id: string; name: string; color: string };

const tagsOf = ({ db, actor }: Context, leadIds: string[]) =>
  db.execute<TagOfLead>(sql`
    select lt.lead_id as "leadId", t.id, t.name, t.color
    from lead_tags lt join tags t on t.team_id = lt.team_id and t.id = lt.tag_id
    where lt.team_id = ${actor.teamId} and lt.lead_id = any(${sql.param(leadIds)}::uuid[])
    order by lower(t.name), t.id`);
