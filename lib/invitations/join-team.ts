import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { OperationError } from "@/lib/operations/errors";
import type { FoundOffer } from "./find-offer";

/** Makes a person a member as they were invited, and the invitation answered. Somebody who left comes back. */
export async function joinTeam(sql: Sql, offer: FoundOffer, userId: string): Promise<void> {
  await sql`update invitations set accepted_at = now(), updated_at = now() where id = ${offer.id}`;
  const joined = await sql`
    insert into team_members (id, team_id, user_id, role, invited_by_id)
    select ${v7()}, team_id, ${userId}, role, invited_by_id from invitations where id = ${offer.id}
    on conflict (team_id, user_id) do update set role = excluded.role, invited_by_id = excluded.invited_by_id, on_duty = true,
      left_at = null, deactivated_at = null, version = team_members.version + 1, updated_at = now()
    where team_members.left_at is not null
    returning 1`;
  if (joined.length === 0)
    throw new OperationError("conflict", `You are a member of ${offer.teamName} already.`);
}

/** What the journal of the team says. */
export const joinedSentence = (name: string, { role, invitedBy }: FoundOffer) =>
  `${name} joined as ${role}${invitedBy ? `, invited by ${invitedBy}` : ""}`;
