import fc from "fast-check";
import { v7 } from "uuid";
import { withSystem } from "@/db/client";
import type { TestTeam } from "@/db/testing";

/** A made-up past of a team, told as moments in minutes before `now`. */
export interface WorldLead {
  id: string;
  createdAt: Date;
  owner: string | null;
  source: string | null;
  valueCents: number | null;
  currency: string;
  isDeleted: boolean;
  /** From the first to the last. */
  stays: { status: string; at: Date }[];
  acts: { type: string; by: string | null; kind: string; direction?: "in" | "out"; at: Date }[];
}

// Some oftener than others, so that leads come back to them.
const statuses = [
  "contacted",
  "qualified",
  "qualified",
  "appointment",
  "proposal",
  "won",
  "lost",
  "nurture",
];
const DAY = 24 * 60;

/** Leads of about three months with what happened to them, for members whose ids are given. */
export const worldOf = (now: Date, members: readonly string[]) => {
  const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000);
  const by = fc.constantFrom(...members);
  const lead = fc
    .record({
      age: fc.integer({ min: 1, max: 95 * DAY }),
      owner: fc.option(by),
      source: fc.constantFrom("Website", "website", "Referral", "", null),
      valueCents: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
      currency: fc.constantFrom("USD", "USD", "EUR"),
      isDeleted: fc.integer({ min: 0, max: 9 }).map((chance) => chance === 0),
      moves: fc.array(
        fc.record({
          status: fc.constantFrom(...statuses),
          at: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { maxLength: 7 },
      ),
      acts: fc.array(
        fc.record({
          type: fc.constantFrom("call_logged", "email_sent", "sms_sent", "note_added", "lead_updated"),
          by: fc.option(by, { freq: 8 }),
          kind: fc.constantFrom("user", "user", "agent", "campaign"),
          direction: fc.constantFrom("in" as const, "out" as const),
          at: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        { maxLength: 4 },
      ),
    })
    .map(({ age, moves, acts, ...facts }): WorldLead => {
      const between = (share: number) => ago(Math.floor(age * (1 - share)));
      const ordered = moves.toSorted((a, b) => a.at - b.at);
      const stays = [{ status: "new", at: ago(age) }];
      for (const move of ordered)
        if (move.status !== stays.at(-1)?.status)
          stays.push({ status: move.status, at: between(move.at) });
      return {
        ...facts,
        id: v7(),
        createdAt: ago(age),
        stays,
        acts: acts.map((act) => ({ ...act, at: between(act.at) })),
      };
    });
  return fc.array(lead, { maxLength: 14 });
};

/** Puts it into the database as it happened, one act after the other. */
export async function enact(team: TestTeam, world: readonly WorldLead[]): Promise<void> {
  const { teamId } = team;
  const entryId = v7();
  await withSystem({ teamId, entryId }, async ({ sql }) => {
    for (const lead of world) {
      const created = lead.createdAt.toISOString();
      await sql`
        insert into leads (id, team_id, first_name, status, source, value_cents, currency, assigned_to_id, created_at, updated_at)
        values (${lead.id}, ${teamId}, 'Lead', ${lead.stays[0]?.status ?? ""}, ${lead.source}, ${lead.valueCents}, ${lead.currency}, ${lead.owner}, ${created}, ${created})`;
      for (const [index, { status, at }] of lead.stays.entries()) {
        if (index === 0) continue;
        const [from, moment] = [lead.stays[index - 1]?.status ?? "", at.toISOString()];
        await sql`update leads set status = ${status}, updated_at = ${moment} where id = ${lead.id}`;
        await sql`
          insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
          values (${v7()}, ${teamId}, ${lead.id}, 'status_changed', 'user', ${lead.owner}, ${entryId}, ${moment}, jsonb_build_object('from', ${from}::text, 'to', ${status}::text))`;
      }
      for (const { type, by, kind, direction, at } of lead.acts)
        await sql`
          insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, occurred_at, data)
          values (${v7()}, ${teamId}, ${lead.id}, ${type}, ${kind}, ${by}, ${entryId}, ${at.toISOString()}, jsonb_build_object('direction', ${direction ?? "out"}::text))`;
      if (lead.isDeleted) await sql`update leads set deleted_at = now() where id = ${lead.id}`;
    }
  });
}
