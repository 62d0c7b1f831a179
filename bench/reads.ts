import { load, loop, median, type Rate } from "./measure";
import { type Bench, type Row, rateRow } from "./table";

/** List pages and searches through REST, beside the plain SQL and a bare Next handler with Drizzle. */
export async function measureReads({
  app,
  bare,
  bearer,
  owner,
  team,
  count,
  rounds,
}: Bench): Promise<Row[]> {
  const get = (path: string, connections: number) =>
    load({ url: `${app.url}/api${path}`, connections, headers: { authorization: bearer } });
  const page = "/leads?status=contacted&sort=-createdAt&limit=50";
  const plainSql = () =>
    owner`select id, first_name, last_name, email, phone, company, status, source, value_cents, currency, created_at from leads
      where team_id = ${team.teamId} and status = 'contacted' and deleted_at is null order by created_at desc, id desc limit 50`;

  const uncounted: Rate[] = [];
  const floor: Rate[] = [];
  for (let round = 0; round < rounds; round += 1) {
    uncounted.push(await get(`${page}&count=false`, 16));
    floor.push(await load({ url: `${bare.url}/leads`, connections: 16 }));
  }
  const deep = await cursorAtDepth(app.url, bearer, Math.floor((count / 7) * 0.9));
  return [
    rateRow("list, no count, 16 connections", median(uncounted), median(floor), "bare Next + Drizzle"),
    rateRow(
      "list, no count, 1 connection",
      await get(`${page}&count=false`, 1),
      await loop(1, plainSql),
      "SQL",
    ),
    rateRow("list with count, 16 connections", await get(page, 16)),
    rateRow("list with count, 1 connection", await get(page, 1)),
    rateRow(
      "page at 90 % depth, 1 connection",
      await get(`${page}&count=false&cursor=${deep}`, 1),
      await get(`${page}&count=false`, 1),
      "page 1",
    ),
    rateRow(
      "search, rare, 1 connection",
      await get(`/leads?q=lead${Math.floor(count / 2)}@&count=false`, 1),
    ),
    rateRow(
      "search, rare, 16 connections",
      await get(`/leads?q=lead${Math.floor(count / 2)}@&count=false`, 16),
    ),
    rateRow("search, common (3 %), 1 connection", await get("/leads?q=meridian&count=false", 1)),
  ];
}

/** Walks there once by pages of a hundred; the walk is not measured. */
async function cursorAtDepth(url: string, bearer: string, rows: number): Promise<string> {
  let cursor = "";
  for (let seen = 0; seen < rows; seen += 100) {
    const response = await fetch(
      `${url}/api/leads?status=contacted&sort=-createdAt&limit=100&count=false${cursor && `&cursor=${cursor}`}`,
      { headers: { authorization: bearer } },
    );
    const page = (await response.json()) as { nextCursor: string };
    cursor = page.nextCursor;
  }
  return cursor;
}
