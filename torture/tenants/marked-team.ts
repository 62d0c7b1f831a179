import postgres from "postgres";
import { v7 } from "uuid";
import { newTeam, type TestTeam } from "@/db/testing";
import { belongs, byTable, type Column, tenantColumns } from "./tables";

/** A word that attacks ask for. */
export const CANARY = "canary-7f3a";
/** What stands in every text of the marked team, followed by its table and column. Attacks never send it. */
export const MARK = `${CANARY}:`;

export interface MarkedTeam {
  team: TestTeam;
  /** The ids of its rows, at least one of each table, and what they are. */
  ids: { table: string; id: string }[];
  /** A digest of every row of every table of the team. */
  digest(): Promise<string>;
  close(): Promise<void>;
}

/** Values that rules of the database ask for, which its catalog does not spell out. */
const required: Record<string, string> = {
  "leads.currency": "USD",
  "leads.status": "new",
  "tags.color": "blue",
  "import_rows.status": "new",
  "imports.state": "done",
  "engine_runs.status": "completed",
  "outgoing_emails.state": "simulated",
  "imports.match_by": "none",
  "imports.on_match": "skip",
  "saved_views.sort": "-createdAt",
  "notification_preferences.digest_at": "08:00",
  ...shaped({
    "routing_rules.filter": anyFilter("routing_rules"),
    "routing_rules.members": [],
    "saved_views.filter": anyFilter("saved_views"),
    "saved_views.columns": [],
    "custom_fields.options": [`${MARK}custom_fields-options`],
    "view_arrangements.view_ids": [],
    "notification_preferences.channels": {},
    "api_keys.scopes": ["leads:read"],
    "team_members.scope_overrides": {},
    "chat_messages.parts": [{ type: "text", text: `${MARK}chat_messages-parts` }],
    "agent_turns.calls": [
      {
        tool: `${MARK}agent_turns-calls`,
        input: { text: `${MARK}agent_turns-calls` },
        output: {},
        milliseconds: 1,
        entryId: null,
        approval: "none",
      },
    ],
  }),
};

/** Columns that are only filled together with others. */
const leftEmpty = new Set(["tasks.recurrence", "notification_preferences.quiet_hours"]);

/** A filter that asks for the canary. */
function anyFilter(table: string) {
  return { field: "company", op: "contains", value: `${MARK}${table}-filter` };
}

/** Documents that screens read by their schema. */
function shaped(documents: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(documents).map(([column, value]) => [column, JSON.stringify(value)]),
  );
}

/** Moved on by work in the background, and seen by nobody. */
const inBackground = new Set([
  "outbox_events",
  "rate_limits",
  "duplicate_pairs",
  "lead_scans",
  "lead_words",
]);

/**
 * A team with at least one row in every table there is, whatever tables there are, and in every text of them a
 * canary. Written by the owner of the tables without rules and triggers, which are not what is tried here.
 */
export async function markedTeam(): Promise<MarkedTeam> {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await owner`set session_replication_role = replica`;
  const team = await newTeam();
  const tables = await fillTables(owner, team);
  for (const [table, columns] of tables) await mark(owner, team, table, columns);
  await owner`update users set name = ${`${MARK}users-name`}, signature = ${`${MARK}users-signature`} where id in (select user_id from team_members where team_id = ${team.teamId})`;
  await owner`update teams set name = ${`${MARK}teams-name`} where id = ${team.teamId}`;
  const statement = digestStatement(tables);
  return {
    team,
    ids: await idsOf(owner, team, tables),
    digest: async () =>
      (await owner.unsafe(statement, [team.teamId], { prepare: true }))[0]?.digest as string,
    close: () => owner.end(),
  };
}

/** Puts a row into every table in which the team has none. The owner writes past the triggers. @returns the tables */
export async function fillTables(owner: postgres.Sql, team: TestTeam): Promise<Map<string, Column[]>> {
  const tables = byTable(await tenantColumns(owner));
  const known = await knownIds(owner, team, [...tables.keys()]);
  for (const [table, columns] of tables) await addRow(owner, team, table, columns, known);
  return tables;
}

/** One id per table, so that the rows can point at each other. */
async function knownIds(owner: postgres.Sql, team: TestTeam, tables: string[]) {
  const ids = new Map(tables.map((table) => [table, v7()]));
  const [status] =
    await owner`select id from lead_statuses where team_id = ${team.teamId} and key = 'new'`;
  ids.set("teams", team.teamId).set("users", team.grace.userId as string);
  return ids.set("lead_statuses", status?.id as string);
}

const pointsAt: Record<string, string> = {
  team_id: "teams",
  lead_id: "leads",
  tag_id: "tags",
  session_id: "sessions",
  upload_id: "import_uploads",
  import_id: "imports",
  entry_id: "journal_entries",
  run_id: "engine_runs",
};
const ofPerson = /^(user|actor|author|assigned_to|created_by|invited_by|revoked_by|owner)_id$/;

async function addRow(
  owner: postgres.Sql,
  team: TestTeam,
  table: string,
  columns: Column[],
  known: Map<string, string>,
) {
  const [row] = await owner.unsafe(`select 1 from ${table} where ${belongs(columns)} limit 1`, [
    team.teamId,
  ]);
  if (row) return;
  const given = columns
    .filter((column) => !column.isGenerated)
    .flatMap((column) => {
      const value = valueFor(column, known);
      return value === undefined ? [] : [{ column, value }];
    });
  const names = given.map(({ column }) => column.name).join(", ");
  const places = given.map(({ column }, index) => `$${index + 1}::text::${column.type}`).join(", ");
  await owner.unsafe(
    `insert into ${table} (${names}) overriding system value values (${places})`,
    given.map(({ value }) => value),
  );
}

/** A value as text; undefined leaves the column to its default. */
function valueFor(
  { table, name, type, isNullable, hasDefault, isBound, firstChoice }: Column,
  known: Map<string, string>,
) {
  const own = required[`${table}.${name}`];
  if (own) return own;
  if (leftEmpty.has(`${table}.${name}`)) return undefined;
  if (name === "id" && type === "uuid") return known.get(table);
  if (type === "uuid")
    return ofPerson.test(name)
      ? known.get("users")
      : (known.get(pointsAt[name] ?? "") ?? (isNullable ? undefined : v7()));
  if (firstChoice) return firstChoice;
  if (name === "sent_at") return new Date().toISOString();
  if (/^(timestamp|date)/.test(type)) {
    if (/expire|^until$/.test(name)) return new Date(Date.now() + 86_400_000).toISOString();
    return isNullable || hasDefault ? undefined : new Date().toISOString();
  }
  // Some texts, such as the hash of a key, are nobody else's.
  if (type === "text" && !isBound) return `${MARK}${table}-${name}-${known.get("teams")}`;
  if (type === "text" || type === "character varying") return `${MARK}${table}-${name}`;
  if (type === "text[]") return `{${MARK}${table}-${name}}`;
  if (type === "uuid[]") return undefined;
  if (hasDefault || isNullable)
    return /^jsonb?$/.test(type) ? JSON.stringify({ canary: `${MARK}${table}-${name}` }) : undefined;
  if (/^jsonb?$/.test(type)) return JSON.stringify({ canary: `${MARK}${table}-${name}` });
  if (type === "boolean") return "false";
  if (type === "bytea") return "\\x00";
  return table === "import_rows" && name === "kind" ? "2" : "1";
}

/** Puts the canary into every text of every row, also of those that were there before. */
async function mark(owner: postgres.Sql, team: TestTeam, table: string, columns: Column[]) {
  const texts = columns.filter(
    ({ name, type, isBound, isGenerated }) =>
      type === "text" &&
      !isBound &&
      !isGenerated &&
      name !== "slug" &&
      name !== "color" &&
      !(`${table}.${name}` in required),
  );
  if (texts.length === 0) return;
  const sets = texts
    .map(({ name }) => `${name} = '${MARK}${table}-${name}-' || md5(ctid::text || '${team.teamId}')`)
    .join(", ");
  await owner.unsafe(`update ${table} set ${sets} where ${belongs(columns)}`, [team.teamId]);
}

function digestStatement(tables: Map<string, Column[]>): string {
  const rows = [...tables]
    .filter(([table]) => !inBackground.has(table))
    .map(
      ([table, columns]) =>
        `select '${table}' || t::text as r from ${table} t where ${belongs(columns)}`,
    );
  rows.push(
    "select 'users' || u::text from users u where id in (select user_id from team_members where team_id = $1)",
  );
  return `select md5(string_agg(r, '|' order by r)) as digest from (${rows.join(" union all ")}) rows`;
}

/** An id of the team's rows for each table that has ids. */
export async function idsOf(owner: postgres.Sql, team: TestTeam, tables: Map<string, Column[]>) {
  const ids = [{ table: "users", id: team.mia.userId as string }];
  for (const [table, columns] of tables) {
    if (!columns.some(({ name, type }) => name === "id" && type === "uuid")) continue;
    const [row] = await owner.unsafe<{ id: string }[]>(
      `select id from ${table} where ${belongs(columns)} order by id limit 1`,
      [team.teamId],
    );
    if (row) ids.push({ table, id: row.id });
  }
  return ids;
}
