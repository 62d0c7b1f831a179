import { ask, type Bench, expectSame } from "./context";
import { RARE_WORD } from "./data";
import { load, loop } from "./measure";
import { type Contest, type Row, race } from "./table";
import { timelineContests } from "./timeline";

const PAGE = "/leads?status=contacted&sort=-createdAt&limit=50";

/** List pages, searches and single leads through REST, beside the plain SQL and a bare Next handler with Drizzle. */
export async function measureReads(bench: Bench): Promise<Row[]> {
  const { app, bare, ada, owner, team, count, rounds, seconds } = bench;
  const api = (path: string, connections: number) => async () =>
    load({ url: `${app.url}/api${path}`, connections, seconds, headers: await ada.bearer() });
  const next = (path: string, connections: number) => () =>
    load({ url: `${bare.url}${path}`, connections, seconds });
  const plain = (query: () => Promise<unknown>, connections: number) => () =>
    loop(connections, query, seconds);

  const page = () => owner<{ id: string }[]>`
    select id, first_name, last_name, email, phone, company, status, source, value_cents, currency, created_at from leads
    where team_id = ${team.teamId} and status = 'contacted' and deleted_at is null order by created_at desc, id desc limit 50`;
  const depth = Math.floor((count / 7) * 0.9);
  const search = (word: string) => owner<{ id: string }[]>`
    select id, first_name, last_name, email, phone, company, status, created_at from leads
    where team_id = ${team.teamId} and deleted_at is null and search like ${`%${word}%`} order by created_at desc, id desc limit 50`;
  const address = `lead${Math.floor(count / 2)}@`;
  const [lead] = await page();
  const one = () =>
    owner`select * from leads where team_id = ${team.teamId} and id = ${lead?.id ?? ""}`;

  const deep = await cursorAtDepth(bench, depth);
  const searches = { rare: RARE_WORD, address, common: "meridian" };
  await checkAnswers(bench, { page, deep, search, searches });

  const contests: Contest[] = [
    {
      what: "list, no count, 16 connections",
      isFirst: true,
      ours: api(`${PAGE}&count=false`, 16),
      floors: { "bare Next + Drizzle": next("/leads", 16), "postgres.js": plain(page, 16) },
      target: { atLeast: 1.3 },
    },
    {
      what: "list, no count, 1 connection",
      ours: api(`${PAGE}&count=false`, 1),
      floors: { "bare Next + Drizzle": next("/leads", 1), "postgres.js": plain(page, 1) },
    },
    ...[16, 1].map((connections) => ({
      what: `list with count, ${connections} ${connections === 1 ? "connection" : "connections"}`,
      ours: api(PAGE, connections),
      floors: { "bare Next + Drizzle": next("/leads?count=1", connections) },
    })),
    {
      what: "page at 90 % depth, 1 connection",
      ours: api(`${PAGE}&count=false&cursor=${deep.cursor}`, 1),
      floors: {
        "our page 1": api(`${PAGE}&count=false`, 1),
        "bare Next + Drizzle, OFFSET": next(`/leads?offset=${depth}`, 1),
      },
      target: { timeAtMost: 1.2 },
    },
    ...Object.entries(searches).map(([kind, word]) => ({
      what: `search, ${kind}, 1 connection`,
      ours: api(`/leads?q=${word}&count=false`, 1),
      floors: { "postgres.js": plain(() => search(word), 1) },
    })),
    {
      what: "search, rare, 16 connections",
      ours: api(`/leads?q=${RARE_WORD}&count=false`, 16),
      floors: { "postgres.js": plain(() => search(RARE_WORD), 16) },
    },
    {
      what: "get one, 16 connections",
      ours: api(`/leads/${lead?.id}`, 16),
      floors: { "bare Next + Drizzle": next(`/leads/${lead?.id}`, 16), "postgres.js": plain(one, 16) },
    },
    ...(await timelineContests(bench)),
  ];
  const rows: Row[] = [];
  for (const contest of contests) rows.push(await race(contest, rounds));
  return rows;
}

interface Answers {
  page(): Promise<readonly { id: string }[]>;
  deep: Place;
  search(word: string): Promise<readonly { id: string }[]>;
  searches: Record<string, string>;
}

async function checkAnswers(bench: Bench, { page, deep, search, searches }: Answers): Promise<void> {
  const { owner, team, bare } = bench;
  const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
  const ours = await ask<{ items: { id: string }[]; total: number }>(bench, PAGE);
  expectSame("page 1", idsOf(ours.items), idsOf(await page()));
  const theirs = (await (await fetch(`${bare.url}/leads`)).json()) as { items: { id: string }[] };
  expectSame("page 1 of the bare handler", idsOf(theirs.items), idsOf(ours.items));
  const [counted] = await owner<{ total: number }[]>`
    select count(*)::int as total from leads where team_id = ${team.teamId} and status = 'contacted' and deleted_at is null`;
  if (ours.total !== Math.min(counted?.total ?? 0, 10_000)) throw new Error("the count is wrong");
  const behind = await owner<{ id: string }[]>`
    select id from leads where team_id = ${team.teamId} and status = 'contacted' and deleted_at is null
      and (created_at, id) < (${deep.after.createdAt}::timestamptz, ${deep.after.id}) order by created_at desc, id desc limit 50`;
  const there = await ask<{ items: { id: string }[] }>(
    bench,
    `${PAGE}&count=false&cursor=${deep.cursor}`,
  );
  expectSame("the page at 90 % depth", idsOf(there.items), idsOf(behind));
  for (const word of Object.values(searches)) {
    const found = await ask<{ items: { id: string }[] }>(bench, `/leads?q=${word}&count=false`);
    expectSame(`search for ${word}`, idsOf(found.items), idsOf(await search(word)));
  }
}

interface Place {
  cursor: string;
  /** The row before it. */
  after: { id: string; createdAt: string };
}

/** Walks there once by pages of a hundred; the walk is not measured. */
async function cursorAtDepth(bench: Bench, rows: number): Promise<Place> {
  const place: Place = { cursor: "", after: { id: "", createdAt: "" } };
  for (let seen = 0; seen < rows; seen += 100) {
    const page = await ask<{ nextCursor: string; items: Place["after"][] }>(
      bench,
      `/leads?status=contacted&sort=-createdAt&limit=100&count=false${place.cursor && `&cursor=${place.cursor}`}`,
    );
    place.cursor = page.nextCursor;
    place.after = page.items.at(-1) ?? place.after;
  }
  return place;
}
