import { beforeAll, expect, test } from "vitest";
import { systemSql, withTenant } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { env } from "@/lib/env";
import { createLead } from "@/lib/leads/create-lead";
import { updateLead } from "@/lib/leads/update-lead";
import { tenancyOf } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { answerOf, perform } from "@/lib/operations/perform";

let team: TestTeam;

beforeAll(async () => {
  team = await newTeam();
});

const newLead = (index: number) =>
  answerOf(createLead, team.ada, {
    firstName: `Lead ${index}`,
    email: `lead${index}.${team.teamId}@rapport.test`,
    force: true,
  });

test("ten times as many writers as connections all finish, and leave no transaction open", async () => {
  const writers = env().DATABASE_POOL_SIZE * 10;
  const created = await Promise.all(Array.from({ length: writers }, (_, index) => newLead(index)));
  const updated = await Promise.all(
    created.map((lead, index) =>
      perform(updateLead, team.ada, { id: lead.id, company: `Company ${index}` }),
    ),
  );
  expect(updated).toHaveLength(writers);
  const [open] =
    await systemSql()`select count(*)::int as sessions from pg_stat_activity where state like 'idle in transaction%' and application_name = 'rapport-app'`;
  expect(open?.sessions).toBe(0);
});

test("writers of the same lead at once lose no update", async () => {
  const lead = await newLead(1_000);
  const titles = Array.from({ length: 30 }, (_, index) => `Title ${index}`);
  await Promise.all(titles.map((title) => perform(updateLead, team.ada, { id: lead.id, title })));
  const [row] = await systemSql()`select version, title from leads where id = ${lead.id}`;
  expect(row?.version).toBe(31);
  const changes =
    await systemSql()`select after->>'title' as title from journal_changes where row_id = ${lead.id}`;
  expect(changes.map((change) => change.title).toSorted()).toEqual(titles.toSorted());
});

test("of two edits of the version a person saw, one wins and the other is told", async () => {
  const lead = await newLead(2_000);
  const edit = (title: string) =>
    perform(
      updateLead,
      team.ada,
      { id: lead.id, title },
      { door: "ui", expectedVersion: lead.version },
    );
  const results = await Promise.allSettled([edit("First"), edit("Second")]);
  expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const lost = results.find((result) => result.status === "rejected");
  expect(OperationError.from(lost?.reason).code).toBe("conflict");
});

test("when Postgres drops the connections, callers are told to try again, and the next ones succeed", async () => {
  const sleeping = Array.from({ length: 5 }, () =>
    withTenant(tenancyOf(team.ada), ({ sql }) => sql`select pg_sleep(5)`),
  );
  const outcomes = Promise.allSettled(sleeping);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const owner = (await import("postgres")).default(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
  });
  await owner`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'rapport-app' and query like '%pg_sleep%'`;
  await owner.end();
  for (const outcome of await outcomes)
    expect(OperationError.from((outcome as PromiseRejectedResult).reason).code).toBe("unavailable");
  await expect(newLead(3_000)).resolves.toMatchObject({ firstName: "Lead 3000" });
});
