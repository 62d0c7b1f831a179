import { and, eq, isNull } from "drizzle-orm";
import { leads } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { leadNotFound, readLead } from "./lead-json";

export type LeadRow = typeof leads.$inferSelect;

/** The lead to be changed, locked until the end of the transaction. One in the bin is not there. */
export async function findLead({ db, actor }: Context, leadId: string): Promise<LeadRow> {
  const [row] = await db
    .select()
    .from(leads)
    .where(and(eq(leads.teamId, actor.teamId), eq(leads.id, leadId), isNull(leads.deletedAt)))
    .for("update");
  if (!row) throw leadNotFound();
  return row;
}

/** Refuses a change to a lead that moved on since the caller saw it, and gives the lead as it is now. */
export async function refuseStale(context: Context, lead: LeadRow): Promise<void> {
  const { expectedVersion } = context.call;
  if (expectedVersion === undefined || expectedVersion === lead.version) return;
  const current = await readLead(context, lead.id);
  throw new OperationError("conflict", {
    detail:
      "This lead was changed in the meantime. Look at it as it is now, then make your change again.",
    data: JSON.parse(current.json),
  });
}

/** What people call the lead, for sentences. */
export const titleOf = (lead: {
  name: string;
  company: string | null;
  email: string | null;
  phone: string | null;
}) => lead.name || lead.company || lead.email || lead.phone || "a lead";
