import { v7 } from "uuid";
import { env } from "@/lib/env";
import type { Bench } from "./context";
import { load, loop } from "./measure";
import { type Contest, type Row, race } from "./table";

/** Creating and editing leads, with journal, activity and outbox, beside a bare insert and update. */
export async function measureWrites(bench: Bench): Promise<Row[]> {
  const { app, bare, ada, owner, team, rounds, seconds } = bench;
  let made = 0;
  const person = (more: object = {}) => {
    made += 1;
    return JSON.stringify({
      firstName: "Bench",
      lastName: `Lead ${made}`,
      email: `bench${made}.${process.pid}@example.org`,
      ...more,
    });
  };
  const leads = await owner<{ id: string }[]>`
    select id from leads where team_id = ${team.teamId} and deleted_at is null order by created_at limit 5000`;
  if (leads.length === 0) throw new Error("there are no leads to edit");
  /** Each time another lead, so that nobody waits for a row. */
  const leadPath = (prefix: string) => () => {
    made += 1;
    return `${prefix}/leads/${leads[made % leads.length]?.id}`;
  };
  const title = () => {
    made += 1;
    return JSON.stringify({ title: `Title ${made}` });
  };
  const create = (connections: number, more: object) => async () =>
    load({
      url: `${app.url}/api/leads`,
      connections,
      seconds,
      headers: await ada.bearer(),
      method: "POST",
      body: () => person(more),
    });
  const bareCreate = () =>
    load({
      url: `${bare.url}/create`,
      connections: 16,
      seconds,
      method: "POST",
      body: () => person(),
    });
  const plainInsert = () =>
    loop(
      16,
      () => owner`
        insert into bare_leads (id, team_id, first_name, last_name, status, currency, created_at)
        values (${v7()}, ${team.teamId}, 'Bench', 'Lead', 'new', 'USD', now())`,
      seconds,
    );
  const crowd = env().DATABASE_POOL_SIZE * 10;
  const contests: Contest[] = [
    {
      what: "create, 16 connections",
      isFirst: true,
      ours: create(16, { force: true }),
      floors: { "bare Next + Drizzle insert": bareCreate, "postgres.js insert": plainInsert },
      target: { atLeast: 0.5 },
    },
    {
      what: "update, 16 connections",
      ours: async () =>
        load({
          url: app.url,
          path: leadPath("/api"),
          connections: 16,
          seconds,
          headers: await ada.bearer(),
          method: "PUT",
          body: title,
        }),
      floors: {
        "bare Next + Drizzle update": () =>
          load({
            url: bare.url,
            path: leadPath(""),
            connections: 16,
            seconds,
            method: "PUT",
            body: title,
          }),
      },
    },
    {
      what: `create, ${crowd} connections (ten times the pool)`,
      ours: create(crowd, { force: true }),
      floors: { "our 16 connections": create(16, { force: true }) },
      target: { atLeast: 0.8 },
    },
  ];
  const rows: Row[] = [];
  for (const contest of contests) rows.push(await race(contest, rounds));
  return rows;
}
