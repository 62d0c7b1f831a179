import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { scopes } from "@/lib/access";
import { issueAccessToken } from "@/lib/auth/access-token";
import { API_KEY_PREFIX, hashToken } from "@/lib/auth/find-actor";
import { createLead } from "@/lib/leads/create-lead";
import { createNote } from "@/lib/notes/create-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTag } from "@/lib/tags/create-tag";

/** Who knocks at a door. */
export interface Caller {
  role: string;
  headers: Record<string, string>;
}

/** A team of its own with a caller of each role, and ids of its own rows by the name that inputs give them. */
export interface CallingTeam {
  team: TestTeam;
  callers: Caller[];
  ownId(noun: string, name: string): string;
  /** Whether everybody still has their place and their rows, so that an answer to them means something. */
  isWhole(): Promise<boolean>;
}

export const SIGNED_OUT: Caller = { role: "nobody", headers: {} };

export async function callingTeam(): Promise<CallingTeam> {
  const team = await newTeam();
  const narrow = await newTeam({ leadVisibility: "own" });
  const own = await ownRows(team);
  await withSystem(
    { teamId: team.teamId, entryId: v7() },
    ({ sql }) =>
      sql`update team_members set role = 'admin' where team_id = ${team.teamId} and user_id = ${team.ada.userId ?? null}`,
  );
  const manager = await newTeam();
  const callers = await Promise.all([
    bearer("owner", team.grace),
    bearer("admin", team.ada),
    bearer("agent", team.mia),
    bearer("viewer", team.vic),
    bearer("manager", manager.ada),
    bearer("agent who sees own leads only", narrow.mia),
    keyCaller(team.grace),
  ]);
  const teamIds = [team, narrow, manager].map(({ teamId }) => teamId);
  const places = () => placesIn(teamIds);
  const whole = await places();
  return {
    team,
    callers,
    ownId: (noun, name) => own[kindOf(noun, name)] ?? own.lead,
    isWhole: async () => (await places()) === whole,
  };
}

async function placesIn(teamIds: string[]): Promise<string> {
  const rows = await systemSql()`
    select id::text || role || coalesce(deactivated_at::text, '') as place from team_members where team_id = any(${teamIds}::uuid[])
    union all select id::text from sessions where team_id = any(${teamIds}::uuid[]) and ended_at is null
    union all select id::text from api_keys where team_id = any(${teamIds}::uuid[]) and revoked_at is null
    union all select id::text from leads where team_id = any(${teamIds}::uuid[]) and deleted_at is null
    union all select id::text from tags where team_id = any(${teamIds}::uuid[])
    order by 1`;
  return rows.map(({ place }) => place).join();
}

/** A bearer header for an actor, with a session row as sign-in makes it. */
export async function bearer(role: string, actor: Actor): Promise<Caller> {
  const sessionId = v7();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at)
    values (${sessionId}, ${actor.userId ?? null}, ${actor.teamId}, 'api', now() + interval '1 day')`;
  return { role, headers: { authorization: `Bearer ${await issueAccessToken(sessionId)}` } };
}

const keyCaller = async (actor: Actor): Promise<Caller> => ({
  role: "API key",
  headers: { authorization: `Bearer ${await keyOf(actor)}` },
});

/** A key with every right of its person, as it is shown once. */
export async function keyOf(actor: Actor): Promise<string> {
  const key = `${API_KEY_PREFIX}${v7()}${v7()}`;
  await withSystem(
    { teamId: actor.teamId, entryId: v7() },
    ({ sql }) => sql`
    insert into api_keys (id, team_id, user_id, name, prefix, token_hash, scopes, access)
    values (${v7()}, ${actor.teamId}, ${actor.userId ?? null}, 'Torture', 'rpk', ${hashToken(key)}, ${JSON.stringify(scopes)}::jsonb, 'dangerous')`,
  );
  return key;
}

async function ownRows(team: TestTeam) {
  const lead = await answerOf(createLead, team.grace, { firstName: "Own", force: true });
  const tag = await answerOf(createTag, team.grace, { name: "Own", color: "red" });
  const note = await answerOf(createNote, team.grace, { id: lead.id, body: "Own" });
  return {
    lead: lead.id,
    tag: tag.id,
    note: note.id,
    team: team.teamId,
    member: team.mia.userId as string,
  };
}

/** Which kind of row an input's name asks for; plain `id` is the noun of its operation. */
function kindOf(noun: string, name: string): "lead" | "tag" | "note" | "team" | "member" {
  const word = name === "id" || name === "ids" ? noun : name;
  if (/tag/i.test(word)) return "tag";
  if (/note/i.test(word)) return "note";
  if (/team/i.test(word)) return "team";
  return /user|member|assigned|actor|owner/i.test(word) ? "member" : "lead";
}
