import type { Sql } from "@/db/client";
import type { PublicContext } from "@/lib/operations/context";
import { findAccount, lastTeamOf } from "./account";
import { foundTeam } from "./found-team";
import { startSession } from "./start-session";

/** Signs a person in whose password, and code where there is one, were right. */
export async function openSession({ sql, call, belongTo, record }: PublicContext, userId: string) {
  const teamId = (await lastTeamOf(sql, userId)) ?? (await foundOwnTeam(sql, userId));
  const account = await findAccount(sql, userId, teamId);
  if (!account) throw new Error("The team that was just found is not there.");
  await belongTo(account.team.id, userId);
  record({ summary: `${account.user.name} signed in` });
  const tokens = await startSession(sql, call, userId, account.team.id);
  return { user: account.user, team: account.team, ...tokens };
}

/** Whoever was removed everywhere starts over in a team of their own; from there they can accept an invitation. */
async function foundOwnTeam(sql: Sql, userId: string): Promise<string> {
  const [user] = await sql<{ name: string; time_zone: string }[]>`
    select name, time_zone from users where id = ${userId} for update`;
  if (!user) throw new Error("The person who just signed in is not there.");
  const inTheMeantime = await lastTeamOf(sql, userId);
  if (inTheMeantime) return inTheMeantime;
  return foundTeam(sql, userId, {
    name: `${user.name}'s team`.slice(0, 100),
    timeZone: user.time_zone,
  });
}
