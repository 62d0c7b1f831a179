import { z } from "zod";
import type { Role } from "@/lib/access";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { checkOwnPassword, invalidField, type OwnAccount, tellOwner } from "./own-password";
import { mayResetSecondFactor, resetInput } from "./schema";

type Locked = OwnAccount & { role: Role; instanceAdmin: boolean };

export const resetSecondFactor = operation({
  name: "security.resetSecondFactor",
  summary:
    "Take a lost second factor off a member who cannot sign in any more; all their devices are signed out.",
  scope: "members:manage",
  effect: "destroy",
  route: "POST /settings/security/members/:userId/reset",
  system: true,
  personOnly: true,
  signInLimit: (_, actor) => `${actor?.userId}:reset`,
  input: resetInput,
  output: z.object({ signedOut: z.int().describe("How many of their devices were signed out.") }),
  async run(context, { userId, password }) {
    const { sql, actor } = context;
    const account = await lockMember(context, userId);
    // Whoever runs the server, and acts by its console, stands above every team.
    const isConsole = actor.kind === "system";
    if (!isConsole) await decide(context, account, password);
    if (!account.totpSecret)
      throw new OperationError("conflict", `${account.name} has no second factor to reset.`);
    await sql`
      update users set totp_secret = null, totp_last_step = 0, recovery_codes = null,
        pending_totp_secret = null, pending_totp_at = null where id = ${userId}`;
    const ended = await sql`
      update sessions set ended_at = now() where user_id = ${userId} and ended_at is null`;
    const by = isConsole ? "whoever runs the server" : actor.name;
    const events = await tellOwner(
      sql,
      account,
      `Your second factor was reset by ${by}, and you were signed out everywhere. Sign in with your password, and set up a new one under Security in the settings. If you did not ask for this, set a new password at once.`,
    );
    context.record({
      summary: `Reset the second factor of ${account.name}`,
      events: [...events, { name: "settings.changed", data: {} }],
    });
    return { signedOut: ended.count };
  },
});

async function lockMember({ sql, actor }: Context, userId: string): Promise<Locked> {
  const [found] = await sql<Locked[]>`
    select u.id, u.name, u.email, u.totp_secret as "totpSecret", null as "pendingTotpSecret", m.role,
      u.instance_admin as "instanceAdmin"
    from team_members m join users u on u.id = m.user_id
    where m.team_id = ${actor.teamId} and m.user_id = ${userId}
      and (m.deactivated_at is null or ${actor.kind === "system"})
    for update of u`;
  if (!found) throw new OperationError("not_found", "There is no such active member in this team.");
  return found;
}

async function decide(context: Context, account: Locked, password: string | undefined) {
  const { sql, actor } = context;
  if (account.id === actor.userId)
    throw new OperationError(
      "forbidden",
      "Nobody resets their own second factor. Another owner can do it, or whoever runs the server: see “A lost second factor” in docs/deployment.md.",
    );
  if (!actor.role || !mayResetSecondFactor(actor.role, account.role))
    throw new OperationError("forbidden", `${account.name}’s second factor is reset by an owner.`);
  if ((account.instanceAdmin && !actor.instanceAdmin) || (await isForeign(context, account.id)))
    throw new OperationError(
      "forbidden",
      `This account opens more than your team, so only whoever runs the server can reset it: see “A lost second factor” in docs/deployment.md.`,
    );
  const [own] = await sql<{ passwordHash: string }[]>`
    select password_hash as "passwordHash" from users where id = ${actor.userId ?? null}`;
  if (!own) throw invalidField("password", "This is not your password.");
  await checkOwnPassword(own, password, "password");
}

/** Whether the account also opens a team in which the actor could not do the same. */
async function isForeign({ sql, actor }: Context, userId: string): Promise<boolean> {
  const places = await sql<{ role: Role; ownRole: Role | null }[]>`
    select m.role, own.role as "ownRole" from team_members m
    left join team_members own on own.team_id = m.team_id and own.user_id = ${actor.userId ?? null} and own.deactivated_at is null
    where m.user_id = ${userId} and m.deactivated_at is null`;
  return places.some(({ role, ownRole }) => !ownRole || !mayResetSecondFactor(ownRole, role));
}
