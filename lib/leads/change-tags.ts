import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import type { Encoded } from "@/lib/operations/define";
import { findLead, titleOf } from "./find-lead";
import { readLead } from "./lead-json";
import { tagLeads, tagWords } from "./tag-leads";

/** Changes the tags of one lead and answers with it. */
export async function changeTags(
  context: Context,
  leadId: string,
  change: { add: string[]; remove: string[] },
): Promise<Encoded> {
  const lead = await findLead(context, leadId);
  const tagged = await tagLeads(
    context,
    sql`l.team_id = ${context.actor.teamId} and l.id = ${leadId}`,
    change,
  );
  const events =
    tagged.affected > 0
      ? [{ name: "lead.tagged" as const, data: { leadId, added: change.add, removed: change.remove } }]
      : [];
  context.record({ summary: `${titleOf(lead)}: ${tagWords(tagged)}`, leadId, events });
  return readLead(context, leadId);
}
