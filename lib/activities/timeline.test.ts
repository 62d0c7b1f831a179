import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { refusal, seedLeads } from "../leads/testing";
import { answerOf } from "../operations/perform";
import { listActivities } from "./list-activities";
import { listLeadActivities } from "./list-lead-activities";

const ROWS = 300;
let team: TestTeam;
let leadId: string;
let otherLead: string;
/** The ids of the timeline, the newest first. */
let ids: string[];

beforeAll(async () => {
  team = await newTeam();
  [leadId = "", otherLead = ""] = await seedLeads(team, [
    { firstName: "Long", assignedToId: team.mia.userId },
    { firstName: "Other", assignedToId: team.ada.userId },
  ]);
  // Pairs share a moment, so that the order hangs on the ids as well.
  ids = await withSystem({ teamId: team.teamId, entryId: crypto.randomUUID() }, async ({ sql }) => {
    await sql`
      insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, occurred_at)
      select gen_random_uuid(), ${team.teamId}, ${leadId}, case when i % 10 = 0 then 'call_logged' else 'lead_updated' end,
        case when i % 7 = 0 then 'workflow' else 'user' end, case when i % 7 <> 0 then ${team.mia.userId ?? null}::uuid end,
        timestamptz '2026-01-01' + (i / 2) * interval '1 hour'
      from generate_series(1, ${ROWS}) i`;
    await sql`insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, occurred_at)
      values (gen_random_uuid(), ${team.teamId}, ${otherLead}, 'sms_sent', 'user', ${team.ada.userId ?? null}, '2025-12-01')`;
    const rows = await sql<{ id: string }[]>`
      select id from activities where team_id = ${team.teamId} and lead_id = ${leadId} order by occurred_at desc, id desc`;
    return rows.map((row) => row.id);
  });
});
afterAll(closePools);

const read = (input: object) => answerOf(listLeadActivities, team.vic, { id: leadId, ...input });
const idsOf = (page: { items: { id: string }[] }) => page.items.map(({ id }) => id);

test("a timeline opens at an event far back, and reads on from there to either end without a gap", async () => {
  const at = ids[210] as string;
  const page = await read({ around: at, limit: 20 });
  expect(idsOf(page)).toEqual(ids.slice(200, 220));
  const met = [...page.items];
  for (let cursor = page.previousCursor; cursor; ) {
    const newer = await read({ newerThan: cursor, limit: 50 });
    met.unshift(...newer.items);
    cursor = newer.previousCursor;
  }
  for (let cursor = page.nextCursor; cursor; ) {
    const older = await read({ cursor, limit: 50 });
    met.push(...older.items);
    cursor = older.nextCursor;
  }
  expect(met.map(({ id }) => id)).toEqual(ids);
});

test("at either end of a timeline there is nothing to read on to", async () => {
  expect(await read({ limit: 5 })).toMatchObject({ previousCursor: null, total: ROWS });
  expect(await read({ around: ids[0], limit: 10 })).toMatchObject({ previousCursor: null });
  const end = await read({ around: ids.at(-1), limit: 10 });
  expect(end.nextCursor).toBe(null);
  expect(idsOf(end)).toEqual(ids.slice(-6));
});

test("an event of another lead is not on this timeline", async () => {
  expect(await refusal(read({ around: otherLead }))).toMatchObject({ code: "not_found" });
});

test("a timeline shows what was asked for: types, who acted, and both", async () => {
  const calls = await read({ type: ["call_logged"] });
  expect(calls.total).toBe(30);
  const workflow = await read({ actorKind: ["workflow"], limit: 100 });
  expect(new Set(workflow.items.map((item) => item.actorKind))).toEqual(new Set(["workflow"]));
  const both = await read({ type: ["call_logged"], actorId: team.mia.userId, limit: 100 });
  expect(
    both.items.every((item) => item.type === "call_logged" && item.actorId === team.mia.userId),
  ).toBe(true);
});

/** The feed by the plain rule, to hold the quick way to. */
async function expected(condition: (row: Row) => boolean): Promise<string[]> {
  const rows = await withSystem(
    { teamId: team.teamId },
    ({ sql }) => sql<Row[]>`
      select a.id, a.type, a.actor_kind as "actorKind", a.actor_id as "actorId", l.assigned_to_id as "ownerId"
      from activities a join leads l on l.id = a.lead_id where a.team_id = ${team.teamId} order by a.occurred_at desc, a.id desc`,
  );
  return rows.filter(condition).map(({ id }) => id);
}
type Row = {
  id: string;
  type: string;
  actorKind: string;
  actorId: string | null;
  ownerId: string | null;
};

test("the team's feed is the same whichever way it is found: by type, kind of actor, person, owner, or all of them", async () => {
  const { ada, mia } = team;
  const cases: [object, (row: Row) => boolean][] = [
    [{}, () => true],
    [{ type: ["call_logged", "sms_sent"] }, (row) => ["call_logged", "sms_sent"].includes(row.type)],
    [{ actorKind: ["workflow"] }, (row) => row.actorKind === "workflow"],
    [
      { type: ["call_logged"], actorKind: ["user"] },
      (row) => row.type === "call_logged" && row.actorKind === "user",
    ],
    [{ actorId: ada.userId }, (row) => row.actorId === ada.userId],
    [
      { actorId: mia.userId, type: ["call_logged"] },
      (row) => row.actorId === mia.userId && row.type === "call_logged",
    ],
    [{ assignedToId: ada.userId }, (row) => row.ownerId === ada.userId],
    [
      { assignedToId: mia.userId, type: ["call_logged"], actorKind: ["workflow"] },
      (row) => row.ownerId === mia.userId && row.type === "call_logged" && row.actorKind === "workflow",
    ],
  ];
  for (const [input, condition] of cases) {
    const met: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page = await answerOf(listActivities, team.vic, {
        ...input,
        limit: 100,
        ...(cursor && { cursor }),
      });
      met.push(...idsOf(page));
      cursor = page.nextCursor;
    }
    expect(met).toEqual(await expected(condition));
  }
});
