import { z } from "zod";
import type { Sql } from "@/db/client";
import type { Role } from "@/lib/access";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { deviceName } from "./device";
import { type Session, type SignInTry, security } from "./schema";

const SESSIONS_SHOWN = 100;
const SIGN_INS_SHOWN = 20;

export const getSecurity = operation({
  name: "security.get",
  summary: "Show how your account is guarded: second factor, signed-in devices and recent sign-ins.",
  scope: "self:read",
  effect: "read",
  route: "GET /settings/security",
  system: true,
  personOnly: true,
  beforeSecondFactor: true,
  input: z.strictObject({}),
  output: security,
  async run({ sql, actor }) {
    const { userId } = actor;
    if (!userId) throw new OperationError("not_found");
    const [factor, sessions, signIns] = await Promise.all([
      findFactor(sql, userId, actor.teamId),
      findSessions(sql, userId, actor.sessionId),
      findSignIns(sql, userId),
    ]);
    return { ...factor, sessions, signIns };
  },
});

async function findFactor(sql: Sql, userId: string, teamId: string) {
  const [row] = await sql<{ is_on: boolean; codes_left: number; roles: Role[]; role: Role }[]>`
    select u.has_second_factor as is_on, coalesce(jsonb_array_length(u.recovery_codes), 0) as codes_left,
      t.second_factor_roles as roles, m.role
    from users u join team_members m on m.user_id = u.id and m.team_id = ${teamId} join teams t on t.id = m.team_id
    where u.id = ${userId}`;
  if (!row) throw new OperationError("not_found");
  return {
    secondFactor: {
      isOn: row.is_on,
      isRequired: row.roles.includes(row.role),
      recoveryCodesLeft: row.codes_left,
    },
    requiredFor: row.roles,
  };
}

const asText = (sql: Sql, column: string) =>
  sql.unsafe(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

async function findSessions(sql: Sql, userId: string, currentId = ""): Promise<Session[]> {
  const rows = await sql<(Omit<Session, "device" | "isCurrent"> & { user_agent: string })[]>`
    select s.id, s.user_agent, s.kind, s.ip, t.name as team,
      ${asText(sql, "s.created_at")} as "startedAt", ${asText(sql, "s.last_used_at")} as "lastUsedAt"
    from sessions s join teams t on t.id = s.team_id
    where s.user_id = ${userId} and s.ended_at is null and s.expires_at > now()
    order by s.id::text = ${currentId} desc, s.last_used_at desc, s.id limit ${SESSIONS_SHOWN}`;
  return rows.map(({ user_agent, ...row }) => ({
    ...row,
    device: deviceName(user_agent),
    isCurrent: row.id === currentId,
  }));
}

async function findSignIns(sql: Sql, userId: string): Promise<SignInTry[]> {
  const rows = await sql<(Omit<SignInTry, "device"> & { user_agent: string })[]>`
    select id, ${asText(sql, "created_at")} as at, outcome, user_agent, ip
    from sign_ins where user_id = ${userId} order by created_at desc, id desc limit ${SIGN_INS_SHOWN}`;
  return rows.map(({ user_agent, ...row }) => ({ ...row, device: deviceName(user_agent) }));
}
