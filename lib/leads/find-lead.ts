import { and, eq, isNull, sql } from "drizzle-orm";
import { leads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { leadNotFound, readLead } from "./lead-json";

export type LeadRow = typeof leads.$inferSelect;

/** The lead to be changed, locked until the end of the transaction. One in the bin is not there. */
export async function findLead({ db, actor }: Context, leadId: string): Promise<LeadRow> {
  const [row] = await db
    .select()
    .from(leads)
    .where(and(eq(leads.teamId, actor.teamId), eq(leads.id, leadId), isNull(leads.deletedAt)))
    .for("update");
  if (!row) throw await absence({ db, actor }, leadId);
  return row;
}

/** Why a lead is not there to be changed: one that became part of another says of which. */
export async function absence(
  { db, actor }: Pick<Context, "db" | "actor">,
  leadId: string,
): Promise<OperationError> {
  const [row] = await db.execute<{ id: string; name: string }>(sql`
    select m.id, coalesce(nullif(m.name, ''), m.company, m.email, m.phone, 'another lead') as name
    from leads l join leads m on m.team_id = l.team_id and m.id = l.merged_into_id
    where l.team_id = ${actor.teamId} and l.id = ${leadId} and l.deleted_at is not null`);
  if (!row) return leadNotFound();
  return new OperationError("not_found", {
    detail: `This lead was merged into ${row.name}. Go on there, or undo the merge.`,
    data: { mergedIntoId: row.id },
  });
}

/** Refuses a change to a lead that moved on since the caller saw it, and gives the lead as it is now. */
export const refuseStaleLead = (context: Context, { id, version }: LeadRow) =>
  refuseStale(context, "This lead", version, () => readLead(context, id));

/** What people call the lead, for sentences. */
export const titleOf = (lead: {
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
}) => lead.name || lead.company || lead.email || lead.phone || "a lead";
