import { z } from "zod";
import { findAccount } from "@/lib/auth/account";
import { ownTeam } from "@/lib/auth/people";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const switchTeam = operation({
  name: "teams.switch",
  summary: "Go on in another of your teams; this sign-in acts in that team from the next request on.",
  scope: "self:write",
  effect: "write",
  route: "POST /teams/:id/switch",
  input: z.strictObject({ id: z.uuid() }),
  output: ownTeam,
  async run({ sql, actor, belongTo, record }, { id }) {
    const { userId, sessionId } = actor;
    if (!userId || !sessionId)
      throw new OperationError(
        "invalid",
        "A key belongs to one team. Sign in to switch between teams.",
      );
    const [place] = await sql`
      select 1 from team_members where team_id = ${id} and user_id = ${userId} and deactivated_at is null`;
    if (!place)
      throw new OperationError("not_found", "There is no such team, or you do not belong to it.");
    await sql`update sessions set team_id = ${id}, last_used_at = now() where id = ${sessionId} and ended_at is null`;
    await belongTo(id, userId);
    const account = await findAccount(sql, userId, id);
    if (!account) throw new OperationError("not_found");
    record({ summary: `${actor.name} came over to this team` });
    return account.team;
  },
});
