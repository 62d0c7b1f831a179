import { sql } from "drizzle-orm";
import { z } from "zod";
import { titleOf } from "@/lib/leads/find-lead";
import { id } from "@/lib/leads/input";
import { leadNotFound } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const dismissDuplicate = operation({
  name: "duplicates.dismiss",
  summary: "Remembers that two leads are two people, so that nobody is asked again, or forgets it.",
  scope: "leads:write",
  effect: "write",
  route: "POST /duplicates/dismiss",
  input: z.strictObject({
    leadId: id,
    otherId: id,
    dismissed: z.boolean().default(true).describe("false asks again whether they are one person."),
  }),
  output: z.object({ dismissed: z.boolean() }),
  async run(context, { leadId, otherId, dismissed }) {
    if (leadId === otherId) {
      const sentence = "Name two leads.";
      throw new OperationError("invalid", { detail: sentence, fields: { otherId: sentence } });
    }
    const [first, second] = [leadId, otherId].sort() as [string, string];
    const names = await namesOf(context, first, second);
    await (dismissed ? remember : forget)(context, first, second);
    context.record({
      summary: dismissed
        ? `Said that ${names} are two people`
        : `Asked again whether ${names} are one person`,
      leadId,
      events: [{ name: "duplicate.judged", data: { leadIds: [leadId, otherId] } }],
    });
    return { dismissed };
  },
});

async function namesOf({ db, actor }: Context, ...ids: [string, string]): Promise<string> {
  const rows = await db.execute<{
    name: string;
    company: string | null;
    email: string | null;
    phone: string | null;
  }>(sql`
    select l.name, l.company, l.email, l.phone from leads l
    where l.team_id = ${actor.teamId} and l.id = any(${sql.param(ids)}::uuid[]) and l.deleted_at is null order by l.id`);
  if (rows.length < 2) throw leadNotFound();
  return rows.map(titleOf).join(" and ");
}

const remember = ({ db, actor, now }: Context, leadId: string, otherId: string) =>
  db.execute(sql`
    insert into duplicate_dismissals (id, team_id, lead_id, other_id, dismissed_by_id, created_at)
    values (gen_random_uuid(), ${actor.teamId}, ${leadId}, ${otherId}, ${actor.userId ?? null}::uuid, ${now.toISOString()}::timestamptz)
    on conflict (team_id, lead_id, other_id) do nothing`);

const forget = ({ db, actor }: Context, leadId: string, otherId: string) =>
  db.execute(sql`
    delete from duplicate_dismissals d
    where d.team_id = ${actor.teamId} and d.lead_id = ${leadId} and d.other_id = ${otherId}`);
