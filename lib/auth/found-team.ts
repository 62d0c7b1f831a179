import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { type ChoiceKind, defaultStatuses } from "@/lib/leads/schema";
import { newSlug } from "./slug";

/** What a new team is offered. It changes these words, and any other words do as well. */
const defaultChoices: Record<ChoiceKind, readonly string[]> = {
  loss_reason: ["Price", "Timing", "Chose someone else", "No answer", "Not a fit"],
  source: ["Website", "Referral", "Phone", "Walk-in", "Social media", "Advertisement", "Event"],
};

export interface NewTeam {
  name: string;
  timeZone: string;
  currency?: string | undefined;
  country?: string | undefined;
}

/** A new team with the pipeline and the words every team starts with, owned by a person. @returns its id */
export async function foundTeam(
  sql: Sql,
  userId: string,
  { name, timeZone, currency = "USD", country = "US" }: NewTeam,
): Promise<string> {
  const teamId = v7();
  const slug = await newSlug(sql, name);
  await sql`
    insert into teams (id, name, slug, time_zone, currency, country)
    values (${teamId}, ${name}, ${slug}, ${timeZone}, ${currency}, ${country})`;
  await sql`insert into team_members (id, team_id, user_id, role) values (${v7()}, ${teamId}, ${userId}, 'owner')`;
  const statuses = defaultStatuses.map((status) => ({ id: v7(), ...status }));
  await sql`
    insert into lead_statuses (id, team_id, key, label, position, color, kind, win_probability, stale_after_days, requires_reason)
    select s.id, ${teamId}, s.key, s.label, s.position, s.color, s.kind, s."winProbability", s."staleAfterDays", s."requiresReason"
    from jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb) as s(id uuid, key text, label text, position int, color text,
      kind text, "winProbability" int, "staleAfterDays" int, "requiresReason" boolean)`;
  await sql`
    insert into lead_choices (id, team_id, kind, name, position)
    select gen_random_uuid(), ${teamId}, k.kind, n.name, n.place - 1
    from jsonb_each(${JSON.stringify(defaultChoices)}::jsonb) k (kind, names)
    cross join lateral jsonb_array_elements_text(k.names) with ordinality n (name, place)`;
  return teamId;
}
