import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";
import { getLead } from "@/lib/leads/get-lead";
import { listLeads } from "@/lib/leads/list-leads";
import { type Actor, tenancyOf } from "@/lib/operations/context";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";

const TRIES = 40;
const MOST_RATIO = 2;

/** What lists and searches ask for, over a table of a million leads; `lib/hot-queries.test.ts` holds the suite to the same. */
export const searchSpeed: Check = {
  id: "C5",
  promise: "Row security takes no index away and makes no search twice as long",
  suiteScale: 0.02,
  async run({ scale }) {
    const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
      max: 1,
      onnotice: () => undefined,
    });
    try {
      const [mine, other] = await Promise.all([newTeam(), newTeam()]);
      const half = sized(500_000, scale);
      for (const { teamId } of [mine, other]) await fill(owner, teamId, half);
      await owner.unsafe("vacuum analyze leads");
      const before = await scans(owner);
      const asked = await askAll(mine.grace);
      const more = (await scans(owner)) - before;
      const { plain, secured } = await compare(owner, mine.grace);
      const failures = more > 0 ? [`leads was read from end to end ${more} times`] : [];
      if (secured > MOST_RATIO * plain)
        failures.push(`a search takes ${secured} ms under row security and ${plain} ms without`);
      return { counts: { leads: 2 * half, asked, plainMs: plain, securedMs: secured }, failures };
    } finally {
      await owner.end();
    }
  },
};

async function fill(owner: postgres.Sql, teamId: string, leads: number): Promise<void> {
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`
      insert into leads (id, team_id, first_name, last_name, email, phone_e164, company, status, value_cents, currency, created_at)
      select gen_random_uuid(), ${teamId}, 'First' || n % 997, 'Last' || n % 7919, 'person' || n || '@rapport.test',
        '+1303555' || lpad((n % 10000)::text, 4, '0'), 'Company ' || n % 5000,
        (array['new','contacted','qualified','proposal','won','lost','nurture'])[1 + n % 7], n * 100, 'USD', now() - make_interval(secs => n)
      from generate_series(1, ${leads}::int) n`;
  });
}

async function askAll(actor: Actor): Promise<number> {
  const filter = {
    and: [
      { field: "status", op: "in", value: ["won"] },
      { field: "valueCents", op: "gte", value: 500_000 },
    ],
  };
  const lists = [
    { sort: "-createdAt" },
    { sort: "name" },
    { sort: "-valueCents" },
    { status: ["contacted"] },
    { assignedToId: [actor.userId] },
    { q: "person4711@" },
    { q: "last4711" },
    { q: "company 47" },
    { q: "3035554711" },
    { filter },
  ];
  for (const input of lists) await perform(listLeads, actor, input);
  const { data } = await perform(listLeads, actor, {});
  await perform(getLead, actor, { id: data.items[0]?.id });
  return lists.length + 2;
}

/** Statistics reach the shared counters when a session falls idle, about a second later. */
async function scans(owner: postgres.Sql): Promise<number> {
  await delay(1_500);
  const [row] = await owner<{ scans: number }[]>`
    select seq_scan::int as scans from pg_stat_user_tables where relname = 'leads'`;
  return row?.scans ?? 0;
}

/** The median time of the same search as a superuser and as the application's role, in milliseconds. */
async function compare(owner: postgres.Sql, actor: Actor) {
  const plain: number[] = [];
  const secured: number[] = [];
  for (let n = 0; n < TRIES; n += 1) {
    const words = `%person${1_000 + ((n * 79) % 9_000)}%`;
    plain.push(
      await timed(
        () =>
          owner`select id from leads where team_id = ${actor.teamId} and deleted_at is null and search like ${words} limit 51`,
      ),
    );
    secured.push(
      await timed(() =>
        withTenant(
          tenancyOf(actor),
          ({ sql }) => sql`select search_leads(array[${words}]::text[], 51)`,
        ),
      ),
    );
  }
  return { plain: median(plain), secured: median(secured) };
}

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const at = performance.now();
  await work();
  return performance.now() - at;
}

const median = (times: number[]) =>
  Math.round((times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0) * 10) / 10;
