import type { Sql } from "@/db/client";
import { hashToken } from "@/lib/auth/find-actor";
import { OperationError } from "@/lib/operations/errors";
import type { Offer } from "./schema";

export interface FoundOffer extends Offer {
  id: string;
  teamId: string;
}

/** The invitation of a mailed link, in whatever state it is. `lock` keeps a second answer waiting for the first. */
export async function findOffer(sql: Sql, token: string, lock = false): Promise<FoundOffer> {
  if (lock) await sql`select 1 from invitations where token_hash = ${hashToken(token)} for update`;
  const [found] = await sql<FoundOffer[]>`
    select i.id, i.team_id as "teamId", i.email, i.role, t.name as "teamName", t.logo_url as "logoUrl", u.name as "invitedBy",
      exists (select 1 from users own where own.email = i.email) as "hasAccount",
      case when i.accepted_at is not null then 'accepted' when i.revoked_at is not null then 'revoked'
        when i.expires_at <= now() then 'expired' else 'open' end as state
    from invitations i join teams t on t.id = i.team_id left join users u on u.id = i.invited_by_id
    where i.token_hash = ${hashToken(token)}`;
  if (!found)
    throw new OperationError(
      "not_found",
      "This link does not work. It is not complete, or a newer invitation took its place.",
    );
  return found;
}

const refusals = {
  accepted: "This invitation was accepted already.",
  revoked: "This invitation was taken back.",
  expired: "This invitation has expired.",
} as const;

/** The invitation of a link, to be accepted now. Throws `conflict` with the sentence for any that is not open. */
export async function claimOffer(sql: Sql, token: string): Promise<FoundOffer> {
  const found = await findOffer(sql, token, true);
  if (found.state === "open") return found;
  const again =
    found.state === "accepted" ? "" : ` Ask ${found.invitedBy ?? "the team"} for a new one.`;
  throw new OperationError("conflict", `${refusals[found.state]}${again}`);
}
