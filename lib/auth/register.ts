import { v7 } from "uuid";
import { z } from "zod";
import type { Sql } from "@/db/client";
import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import { emailAddress } from "@/lib/email-address";
import { defaultStatuses } from "@/lib/leads/schema";
import { publicOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findAccount } from "./account";
import { verificationEmail } from "./letters";
import { issueLinkToken } from "./link-tokens";
import { hashPassword } from "./passwords";
import { signedIn } from "./people";
import { displayName, newPassword, timeZone } from "./schema";
import { newSlug } from "./slug";
import { startSession } from "./start-session";

const input = z.strictObject({
  name: displayName,
  email: emailAddress,
  password: newPassword,
  teamName: displayName.describe("The name of your first team."),
  timeZone: timeZone.optional().describe("Your time zone; UTC when not given."),
});

/** Any number: the first registrations of an install wait for each other on it. */
const FIRST_USER_LOCK = 7_240_012;

export const register = publicOperation({
  name: "auth.register",
  summary:
    "Create an account with its first team, sign in to it, and mail a link that confirms the address.",
  effect: "write",
  route: "POST /auth/register",
  status: 201,
  secret: true,
  system: true,
  signInLimit: ({ email }) => email,
  input,
  output: signedIn,
  async run(
    { sql, call, belongTo, record },
    { name, email, password, teamName, timeZone: zone = "UTC" },
  ) {
    const userId = await addUser(sql, {
      name,
      email,
      zone,
      passwordHash: await hashPassword(password),
    });
    const teamId = await addTeam(sql, userId, teamName, zone);
    await belongTo(teamId, userId);
    const tokens = await startSession(sql, call, userId, teamId);
    const link = await issueLinkToken(sql, "verify_email", { userId, email });
    const mail = await queueEmail(sql, verificationEmail({ name, email, userId }, link));
    record({
      summary: `${name} registered and founded ${teamName}`,
      events: [{ name: "user.registered", data: { userId } }, ...queuedEvents(mail)],
    });
    const account = await findAccount(sql, userId, teamId);
    if (!account) throw new Error("The account that was just made is not there.");
    return { user: account.user, team: account.team, ...tokens };
  },
});

interface NewUser {
  name: string;
  email: string;
  zone: string;
  passwordHash: string;
}

async function addUser(sql: Sql, { name, email, zone, passwordHash }: NewUser): Promise<string> {
  const userId = v7();
  const isFirst = await isFirstUser(sql);
  const added = await sql`
    insert into users (id, email, name, time_zone, password_hash, instance_admin, last_seen_at)
    values (${userId}, ${email}, ${name}, ${zone}, ${passwordHash}, ${isFirst}, now())
    on conflict (email) do nothing returning id`;
  if (added.length > 0) return userId;
  const detail = "There is an account with this address. Sign in, or set a new password.";
  throw new OperationError("conflict", { detail, fields: { email: detail } });
}

/** Whoever registers first looks after the instance. */
async function isFirstUser(sql: Sql): Promise<boolean> {
  const isEmpty = async () => (await sql`select 1 from users limit 1`).length === 0;
  if (!(await isEmpty())) return false;
  await sql`select pg_advisory_xact_lock(${FIRST_USER_LOCK})`;
  return isEmpty();
}

async function addTeam(sql: Sql, userId: string, name: string, zone: string): Promise<string> {
  const teamId = v7();
  const slug = await newSlug(sql, name);
  await sql`insert into teams (id, name, slug, time_zone) values (${teamId}, ${name}, ${slug}, ${zone})`;
  await sql`insert into team_members (id, team_id, user_id, role) values (${v7()}, ${teamId}, ${userId}, 'owner')`;
  const statuses = defaultStatuses.map((status) => ({ id: v7(), ...status }));
  await sql`
    insert into lead_statuses (id, team_id, key, label, position, color, kind, win_probability, stale_after_days, requires_reason)
    select s.id, ${teamId}, s.key, s.label, s.position, s.color, s.kind, s."winProbability", s."staleAfterDays", s."requiresReason"
    from jsonb_to_recordset(${JSON.stringify(statuses)}::jsonb) as s(id uuid, key text, label text, position int, color text,
      kind text, "winProbability" int, "staleAfterDays" int, "requiresReason" boolean)`;
  return teamId;
}
