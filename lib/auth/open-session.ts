import type { PublicContext } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findAccount, lastTeamOf } from "./account";
import { startSession } from "./start-session";

/** Signs a person in whose password, and code where there is one, were right. */
export async function openSession({ sql, call, belongTo, record }: PublicContext, userId: string) {
  const teamId = await lastTeamOf(sql, userId);
  const account = teamId && (await findAccount(sql, userId, teamId));
  if (!account)
    throw new OperationError("forbidden", "You belong to no team any more. Ask for an invitation.");
  await belongTo(account.team.id, userId);
  record({ summary: `${account.user.name} signed in` });
  const tokens = await startSession(sql, call, userId, account.team.id);
  return { user: account.user, team: account.team, ...tokens };
}
