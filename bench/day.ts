import { ask, type Bench, expectSame } from "./context";
import { RARE_WORD } from "./data";
import { load, loop } from "./measure";
import { type Contest, type Row, race, verdict } from "./table";
import { fillTasks } from "./tasks";

const CARDS = 12;
/** From a key press to the palette's answer, as far as the server is concerned. */
const PALETTE_MS = 100;

/** What people look at all day, through REST: the board, the day's tasks, the palette; beside the plain SQL of each. */
export async function measureDay(bench: Bench): Promise<Row[]> {
  await fillTasks(bench);
  const contests = [...(await boardContests(bench)), ...(await taskContests(bench))];
  const rows: Row[] = [];
  for (const contest of contests) rows.push(await race(contest, bench.rounds));
  for (const word of [RARE_WORD, "meridian", "me", "zylberfrab", "call back"])
    rows.push(await palette(bench, word));
  return rows;
}

const api = (bench: Bench, path: string) => async () =>
  load({
    url: `${bench.app.url}/api${path}`,
    connections: 1,
    seconds: bench.seconds,
    headers: await bench.ada.bearer(),
  });

async function boardContests(bench: Bench): Promise<Contest[]> {
  const { owner, team, seconds } = bench;
  const cards = (after: string | null, limit: number) => owner`
    select s.key, l.* from lead_statuses s cross join lateral (
      select id, first_name, last_name, company, status, value_cents, currency, assigned_to_id, next_step_at, created_at,
        (select json_agg(json_build_object('id', t.id, 'name', t.name)) from lead_tags lt join tags t on t.id = lt.tag_id where lt.lead_id = l.id) as tags
      from leads l where l.team_id = s.team_id and l.status = s.key and l.deleted_at is null
        and (${after}::timestamptz is null or (l.created_at < ${after}::timestamptz and l.status = 'contacted'))
      order by l.created_at desc, l.id desc limit ${limit}) l
    where s.team_id = ${team.teamId}`;
  const totals = () => owner`
    select s.key, count(*), sum(l.value_cents) from lead_statuses s cross join lateral (
      select value_cents from leads l where l.team_id = s.team_id and l.status = s.key and l.deleted_at is null limit 10001) l
    where s.team_id = ${team.teamId} group by s.key`;
  const column = await checkBoard(bench);
  return [
    {
      what: "board, first paint",
      isFirst: true,
      ours: api(bench, `/leads/board?limit=${CARDS}`),
      floors: {
        "postgres.js": () => loop(1, () => Promise.all([cards(null, CARDS), totals()]), seconds),
      },
    },
    {
      what: "board, a column read on",
      ours: api(bench, `/leads/board?column=contacted&limit=50&cursor=${column.nextCursor}`),
      floors: {
        "postgres.js": () => loop(1, () => cards(column.items.at(-1)?.createdAt ?? "", 50), seconds),
      },
    },
    {
      what: "board, searched",
      ours: api(bench, `/leads/board?limit=${CARDS}&q=meridian`),
      floors: {
        "postgres.js": () =>
          loop(
            1,
            () => owner`
              select status, count(*), sum(value_cents) from leads
              where team_id = ${team.teamId} and deleted_at is null and search like '%meridian%' group by status`,
            seconds,
          ),
      },
    },
  ];
}

interface Column {
  status: string;
  items: { id: string; createdAt: string }[];
  nextCursor: string;
}

/** What is fast and wrong is not measured. @returns the column of those that were contacted. */
async function checkBoard(bench: Bench): Promise<Column> {
  const { owner, team } = bench;
  const { columns } = await ask<{ columns: Column[] }>(bench, `/leads/board?limit=${CARDS}`);
  const column = columns.find(({ status }) => status === "contacted");
  if (!column) throw new Error("the board lacks a column");
  const rows = await owner<{ id: string }[]>`
    select id from leads where team_id = ${team.teamId} and status = 'contacted' and deleted_at is null
    order by created_at desc, id desc limit ${CARDS}`;
  expectSame(
    "a column of the board",
    column.items.map(({ id }) => id),
    rows.map(({ id }) => id),
  );
  return column;
}

async function taskContests(bench: Bench): Promise<Contest[]> {
  const { owner, team, ada, seconds } = bench;
  const mine = owner`t.team_id = ${team.teamId} and t.deleted_at is null and t.status in ('todo', 'in_progress') and t.assigned_to_id = ${team.ada.userId ?? ""}`;
  const page = () => owner<{ id: string }[]>`
    select t.*, l.name as lead from tasks t left join leads l on l.id = t.lead_id
    where ${mine} and t.due_at < date_trunc('day', now()) + interval '1 day' order by t.due_at, t.id limit 50`;
  const count = (due: string) => owner`
    select count(*) from (select from tasks t where ${mine} and ${owner.unsafe(due)} limit 10001) t`;
  const counts = () =>
    Promise.all([
      count("t.due_at < now()"),
      count("t.due_at >= now() and t.due_at < date_trunc('day', now()) + interval '1 day'"),
      count("t.due_at >= date_trunc('day', now()) + interval '1 day'"),
    ]);
  const { items } = await ask<{ items: { id: string }[] }>(bench, "/tasks?view=my-day&limit=50");
  expectSame(
    "my day",
    items.map(({ id }) => id),
    (await page()).map(({ id }) => id),
  );
  return [
    {
      what: "tasks, my day without its count",
      ours: api(bench, "/tasks?view=my-day&limit=50&count=false"),
      floors: { "postgres.js": () => loop(1, page, seconds) },
    },
    {
      what: "tasks, counts of overdue, today, upcoming",
      ours: api(bench, "/tasks/counts?assignedToId=me"),
      floors: { "postgres.js": () => loop(1, counts, seconds) },
    },
    {
      what: "tasks, 16 connections",
      ours: async () =>
        load({
          url: `${bench.app.url}/api/tasks?view=overdue&limit=50&count=false`,
          connections: 16,
          seconds,
          headers: await ada.bearer(),
        }),
      floors: { "postgres.js": () => loop(16, page, seconds) },
    },
  ];
}

/** What the palette asks at each pause in typing: leads, tasks and notes at once. */
async function palette(bench: Bench, word: string): Promise<Row> {
  const row = await race(
    {
      what: `palette, “${word}”`,
      ours: api(bench, `/search?q=${encodeURIComponent(word)}`),
      floors: {
        "leads by postgres.js": () =>
          loop(
            1,
            () => bench.owner`
              select id, name, company, email from leads
              where team_id = ${bench.team.teamId} and deleted_at is null and search like ${`%${word}%`} limit 8`,
            bench.seconds,
          ),
      },
    },
    bench.rounds,
  );
  return { ...row, verdict: verdict(row.ms ?? 0, PALETTE_MS, "≤", " ms") };
}
