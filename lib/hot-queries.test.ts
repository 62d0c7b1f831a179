import postgres from "postgres";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fillLeads, RARE_WORD } from "@/bench/data";
import { migrate } from "@/db/migrate";
import type { TestTeam } from "@/db/testing";
import { notificationTypes } from "@/lib/notifications/schema";
import type { AnyOperation } from "@/lib/operations/define";

const LEADS = 20_000;
const DATABASE = "hot_queries";
const WATCHED = [
  "lead_routings",
  "leads",
  "figure_sums",
  "activities",
  "journal_entries",
  "journal_changes",
  "notes",
  "lead_tags",
  "tasks",
  "notifications",
];

let owner: postgres.Sql;
let team: TestTeam;
let leadId: string;
let run: (operation: AnyOperation, input: object) => Promise<{ nextCursor?: string }>;
let operations: Map<string, AnyOperation>;
let end: () => Promise<void>;

/** A database of its own: its counters of sequential scans are then nobody else's. */
beforeAll(async () => {
  const cluster = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await cluster.unsafe(`create database ${DATABASE}`);
  await cluster.end();
  const url = (process.env.DATABASE_OWNER_URL as string).replace(/\/[^/]*$/, `/${DATABASE}`);
  const { appUrl, systemUrl } = await migrate(url, process.env.AUTH_SECRET as string);
  Object.assign(process.env, { DATABASE_URL: appUrl, DATABASE_SYSTEM_URL: systemUrl });
  vi.resetModules();
  const [{ newTeam }, { catalog }, { perform }, { closePools }, { keepSums }] = await Promise.all([
    import("@/db/testing"),
    import("@/lib/catalog"),
    import("@/lib/operations/perform"),
    import("@/db/client"),
    import("@/lib/dashboard/sums/keep-sums"),
  ]);
  end = closePools;
  owner = postgres(url, { max: 1, onnotice: () => undefined });
  team = await newTeam();
  const other = await newTeam();
  await fillLeads(owner, team.teamId, LEADS);
  await owner`drop table bare_leads`;
  await fillLeads(owner, other.teamId, LEADS);
  const [lead] = await owner`select id from leads where team_id = ${team.teamId} order by id limit 1`;
  leadId = lead?.id as string;
  await owner`
    insert into activities (id, team_id, lead_id, type, actor_kind) select gen_random_uuid(), ${team.teamId}, id, 'lead_created', 'user' from leads where team_id = ${team.teamId}`;
  await owner`
    insert into lead_routings (id, team_id, lead_id, reason) select gen_random_uuid(), team_id, id, 'x' from leads where team_id = ${team.teamId}`;
  await owner`
    insert into journal_entries (id, team_id, actor_kind, door, operation, summary) select gen_random_uuid(), ${team.teamId}, 'user', 'ui', 'x', 'x' from generate_series(1, 20000)`;
  await owner.unsafe(
    "alter table tags disable trigger user; alter table lead_tags disable trigger user",
  );
  await owner`
    insert into tags (id, team_id, name, color)
    select gen_random_uuid(), ${team.teamId}, 'Tag ' || n, 'blue' from generate_series(0, 7) n`;
  await owner`
    insert into lead_tags (id, team_id, lead_id, tag_id)
    select gen_random_uuid(), l.team_id, l.id, t.id
    from (select team_id, id, row_number() over (order by created_at) as n from leads) l
    join tags t on t.team_id = l.team_id and t.name = 'Tag ' || l.n % 8`;
  await owner.unsafe("alter table notes disable trigger user");
  await owner`
    insert into notes (id, team_id, lead_id, body) select gen_random_uuid(), l.team_id, l.id, 'A note' from leads l where l.team_id = ${other.teamId}`;
  await owner.unsafe(
    "alter table tasks disable trigger user; alter table notifications disable trigger user",
  );
  const people = [team.ada, team.mia, team.grace].map(({ userId }) => userId as string);
  await owner`
    insert into tasks (id, team_id, title, lead_id, assigned_to_id, status, due_at, completed_at, created_at)
    select gen_random_uuid(), l.team_id, 'Call back ' || l.n, l.id, case when l.team_id = ${team.teamId} then (${people}::uuid[])[1 + l.n % 3] end,
      case when l.n % 2 = 0 then 'done' else 'todo' end, now() + make_interval(mins => l.n::int - 5000), case when l.n % 2 = 0 then now() end, now() - make_interval(mins => l.n::int)
    from (select team_id, id, row_number() over (order by created_at) as n from leads) l`;
  await owner`
    insert into notifications (id, team_id, user_id, type, title, lead_id, link, key, in_app, read_at, created_at)
    select gen_random_uuid(), l.team_id, (${people}::uuid[])[1 + l.n % 3], ${notificationTypes[0]}, 'A title', l.id, '/leads', 'key ' || l.n, true,
      case when l.n % 10 > 0 then now() end, now() - make_interval(mins => l.n::int)
    from (select team_id, id, row_number() over (order by created_at) as n from leads where team_id = ${team.teamId}) l`;
  for (const table of ["tags", "lead_tags", "notes", "tasks", "notifications"])
    await owner.unsafe(`alter table ${table} enable trigger user`);
  while (!(await keepSums(team.teamId, { most: 200 })))
    await new Promise((resolve) => setTimeout(resolve, 50));
  await owner.unsafe("vacuum analyze");
  operations = new Map(catalog.map((operation) => [operation.name, operation]));
  run = async (operation, input) =>
    (await perform(operation, team.ada, input)).data as { nextCursor?: string };
}, 180_000);

afterAll(async () => {
  await owner?.end();
  await end?.();
});

/** A session tells what it read when it ends; one that stays open may keep it to itself for ten seconds. */
async function sequentialScans(): Promise<Record<string, number>> {
  await end();
  await owner`select pg_stat_force_next_flush()`;
  const others = () => owner`
    select from pg_stat_activity
    where datname = ${DATABASE} and backend_type = 'client backend' and pid <> pg_backend_pid()`;
  while ((await others()).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  const rows = await owner<{ name: string; scans: number }[]>`
    select relname as name, seq_scan::int as scans from pg_stat_user_tables where relname = any(${WATCHED})`;
  return Object.fromEntries(rows.map((row) => [row.name, row.scans]));
}

test("the hottest queries read no large table from end to end", async () => {
  const get = (name: string) => operations.get(name) as AnyOperation;
  const list = get("leads.list");
  const board = (await run(get("leads.getBoard"), {})) as { columns?: { nextCursor: string }[] };
  const before = await sequentialScans();
  const first = await run(list, { status: ["contacted"] });
  const calls: [string, object][] = [
    ["leads.list", { sort: "-createdAt" }],
    ["leads.list", { sort: "name" }],
    ["leads.list", { sort: "-valueCents" }],
    ["leads.list", { sort: "-lastContactedAt" }],
    ["leads.list", { status: ["contacted"], cursor: first.nextCursor }],
    ["leads.list", { assignedToId: [team.mia.userId] }],
    ["leads.list", { q: "lead12345@" }],
    ["leads.list", { q: "meridian" }],
    ["leads.list", { q: RARE_WORD }],
    [
      "leads.list",
      {
        filter: {
          and: [
            { field: "status", op: "in", value: ["won"] },
            { field: "valueCents", op: "gte", value: 500_000 },
          ],
        },
      },
    ],
    ["leads.get", { id: leadId }],
    ["leads.create", { firstName: "New", email: "new.one@example.org" }],
    ["leads.update", { id: leadId, company: "Another" }],
    ["leads.setStatus", { id: leadId, status: "won" }],
    ["leads.listDuplicates", { id: leadId }],
    ["activities.listOfLead", { id: leadId }],
    ["activities.listOfLead", { id: leadId, type: ["call_logged"], actorKind: ["workflow"] }],
    ["activities.list", {}],
    ["activities.list", { type: ["call_logged", "sms_sent"], actorKind: ["workflow"] }],
    ["activities.list", { actorId: team.mia.userId, type: ["call_logged"] }],
    ["activities.list", { assignedToId: team.mia.userId }],
    ["activities.log", { leadId, outcome: "answered" }],
    ["dashboard.getOverview", { period: "today" }],
    ["dashboard.getFunnel", { period: "today" }],
    ["dashboard.getLeadsBySource", { period: "today" }],
    ["dashboard.getActivity", { period: "today" }],
    ["dashboard.getOverview", { period: "7d" }],
    ["dashboard.getFunnel", { period: "7d" }],
    ["dashboard.getLeadsBySource", { period: "7d" }],
    ["dashboard.getActivity", { period: "7d" }],
    ["notes.create", { id: leadId, body: "A note" }],
    ["notes.list", { id: leadId }],
    ["notes.list", { id: leadId, isPinned: true }],
    ["journal.list", {}],
    ["routingRules.listAssignments", {}],
    ["bin.list", {}],
    ["search.find", { q: RARE_WORD }],
    ["search.find", { q: "meridian" }],
    ["search.find", { q: "zylberfrab" }],
    ["duplicates.list", {}],
    ["search.find", { q: "jo" }],
    ["search.find", { q: "call back" }],
    ["leads.getBoard", {}],
    ["leads.getBoard", { sort: "-valueCents" }],
    ["leads.getBoard", { column: "contacted", cursor: board.columns?.[1]?.nextCursor }],
    ["leads.getBoard", { assignedToId: [team.mia.userId] }],
    ["leads.getBoard", { q: RARE_WORD }],
    ["leads.getBoard", { q: "meridian" }],
    ["tasks.count", {}],
    ["tasks.count", { assignedToId: ["me"] }],
    ["tasks.list", { view: "my-day" }],
    ["tasks.list", { view: "overdue" }],
    ["tasks.list", { view: "today", assignedToId: ["me"] }],
    ["tasks.list", { view: "upcoming" }],
    ["tasks.list", { view: "done", assignedToId: ["me"] }],
    ["tasks.list", { assignedToId: ["none"] }],
    ["tasks.list", { leadId: [leadId] }],
    ["tasks.list", { q: "zylberfarb" }],
    ["notifications.countUnread", {}],
    ["notifications.list", {}],
    ["notifications.list", { state: "read" }],
    ["notifications.list", { leadId }],
    ["pipeline.get", {}],
    ["tags.list", {}],
    ["teams.get", { id: team.teamId }],
    ["views.list", {}],
    ["files.list", { id: leadId }],
    ["dashboard.getUpcoming", {}],
  ];
  for (const [name, input] of calls) await run(get(name), input);
  expect(await sequentialScans()).toEqual(before);
}, 60_000);
