import { findAccount } from "@/lib/auth/account";
import { foundTeam } from "@/lib/auth/found-team";
import { ownTeam } from "@/lib/auth/people";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { newTeamInput } from "./input";

/** More are a sign of a program that runs wild. */
const MOST_OWNED = 50;

export const createTeam = operation({
  name: "teams.create",
  summary: "Found another team that you own; you stay in the one you are in until you switch.",
  scope: "self:write",
  effect: "write",
  route: "POST /teams",
  status: 201,
  system: true,
  input: newTeamInput,
  output: ownTeam,
  async run({ sql, actor, belongTo, record }, { name, timeZone, currency, country }) {
    const { userId } = actor;
    if (!userId || actor.apiKeyId)
      throw new OperationError("forbidden", "A key belongs to one team and cannot found another.");
    await sql`select 1 from users where id = ${userId} for update`;
    const [owned] = await sql<{ count: number }[]>`
      select count(*)::int as count from team_members where user_id = ${userId} and role = 'owner' and deactivated_at is null`;
    if ((owned?.count ?? 0) >= MOST_OWNED)
      throw new OperationError("conflict", `You own ${MOST_OWNED} teams already. Delete one first.`);
    const teamId = await foundTeam(sql, userId, {
      name,
      timeZone: timeZone ?? actor.timeZone,
      currency: currency ?? actor.currency,
      country: country ?? actor.country,
    });
    await belongTo(teamId, userId);
    record({ summary: `${actor.name} founded ${name}` });
    const account = await findAccount(sql, userId, teamId);
    if (!account) throw new Error("The team that was just founded is not there.");
    return account.team;
  },
});
