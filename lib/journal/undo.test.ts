import fc from "fast-check";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor, Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { perform } from "@/lib/operations/perform";
import { listJournalEntries } from "./list-journal-entries";
import { undoJournalEntry } from "./undo-journal-entry";

let team: TestTeam;

beforeAll(async () => {
  team = await newTeam();
});

/** An operation made of one statement, as any noun's operations are made of several. */
const act = (run: (context: Context) => Promise<unknown>) =>
  operation({
    name: "tests.act",
    summary: "Do something to the test's leads.",
    scope: "leads:write",
    effect: "write",
    route: "POST /tests",
    input: z.strictObject({}),
    output: z.null(),
    async run(context) {
      await run(context);
      context.record({ summary: "Did something" });
      return null;
    },
  });

const perform1 = async (actor: Actor, run: (context: Context) => Promise<unknown>) =>
  (await perform(act(run), actor, {})).entryId as string;
const undo = async (entryId: string, actor = team.grace) =>
  (await perform(undoJournalEntry, actor, { id: entryId })).data;

const createLead =
  (id: string, company = "Acme") =>
  (context: Context) =>
    context.sql`insert into leads (id, team_id, first_name, status, currency, company) values (${id}, ${context.actor.teamId}, 'Ana', 'new', 'USD', ${company})`;
const setCompany = (ids: string[], company: string | null) => (context: Context) =>
  context.sql`update leads set company = ${company}, version = version + 1 where team_id = ${context.actor.teamId} and id = any(${ids})`;
const tagLead = (leadId: string, tagId: string) => (context: Context) =>
  context.sql`insert into lead_tags (id, team_id, lead_id, tag_id) values (${v7()}, ${context.actor.teamId}, ${leadId}, ${tagId}) on conflict do nothing`;
const untagLead = (leadId: string) => (context: Context) =>
  context.sql`delete from lead_tags where team_id = ${context.actor.teamId} and lead_id = ${leadId}`;

/** Every value of the given leads and their tags, except what undo moves on: version and time of change. */
async function world(ids: string[]) {
  const leads =
    await systemSql()`select to_jsonb(l) - '{version,updated_at}'::text[] as lead from leads l where id = any(${ids}) order by id`;
  const tags =
    await systemSql()`select to_jsonb(t) as tag from lead_tags t where lead_id = any(${ids}) order by lead_id, tag_id`;
  return { leads: leads.map((row) => row.lead), tags: tags.map((row) => row.tag) };
}

describe("undo", () => {
  test("puts the old values back, and moves the version on", async () => {
    const id = v7();
    await perform1(team.ada, createLead(id));
    const before = await world([id]);
    const entry = await perform1(team.ada, setCompany([id], "Changed"));
    expect(await undo(entry)).toEqual({ restored: 1, skipped: [], skippedTotal: 0 });
    expect(await world([id])).toEqual(before);
    const [row] = await systemSql()`select version from leads where id = ${id}`;
    expect(row?.version).toBe(3);
  });

  test("lists and keeps a row that was changed since", async () => {
    const [kept, restored] = [v7(), v7()];
    await perform1(team.ada, createLead(kept));
    await perform1(team.ada, createLead(restored));
    const entry = await perform1(team.ada, setCompany([kept, restored], "Changed"));
    await perform1(team.mia, setCompany([kept], "Changed again"));
    expect(await undo(entry)).toEqual({
      restored: 1,
      skipped: [{ id: kept, reason: "changed since" }],
      skippedTotal: 1,
    });
    expect((await world([kept])).leads[0]).toMatchObject({ company: "Changed again" });
    expect((await world([restored])).leads[0]).toMatchObject({ company: "Acme" });
  });

  test("of an undo of an undo, however long the chain, leaves older acts free or in the way by what is there now", async () => {
    const id = v7();
    await perform1(team.ada, createLead(id));
    const older = await perform1(team.ada, setCompany([id], "Older"));
    const newer = await perform1(team.ada, setCompany([id], "Newer"));
    const undoOf = async (entry: string) =>
      (await perform(undoJournalEntry, team.grace, { id: entry })).entryId as string;
    let last = newer;
    for (const company of ["Older", "Newer", "Older", "Newer", "Older"]) {
      if (company === "Older") expect(await undo(older)).toMatchObject({ restored: 0 });
      last = await undoOf(last);
      expect((await world([id])).leads[0]).toMatchObject({ company });
    }
    expect(await undo(older)).toMatchObject({ restored: 1, skippedTotal: 0 });
    expect((await world([id])).leads[0]).toMatchObject({ company: "Acme" });
  });

  test("that could put nothing back can be tried again once what stood in its way is taken back", async () => {
    const id = v7();
    await perform1(team.ada, createLead(id));
    const older = await perform1(team.ada, setCompany([id], "Older"));
    const newer = await perform1(team.ada, setCompany([id], "Newer"));
    expect(await undo(older)).toMatchObject({ restored: 0, skippedTotal: 1 });
    expect(await undo(newer)).toMatchObject({ restored: 1 });
    expect(await undo(older)).toMatchObject({ restored: 1 });
  });

  test("can itself be undone", async () => {
    const id = v7();
    await perform1(team.ada, createLead(id));
    const entry = await perform1(team.ada, setCompany([id], "Changed"));
    const undone = (await perform(undoJournalEntry, team.ada, { id: entry })).entryId as string;
    await undo(undone, team.ada);
    expect((await world([id])).leads[0]).toMatchObject({ company: "Changed" });
  });

  test("does not happen twice", async () => {
    const id = v7();
    await perform1(team.ada, createLead(id));
    const entry = await perform1(team.ada, setCompany([id], "Changed"));
    const results = await Promise.allSettled(Array.from({ length: 5 }, () => undo(entry)));
    expect(results.filter((result) => result.status === "fulfilled")).toHaveLength(1);
  });

  test("keeps a new lead that somebody has built on", async () => {
    const id = v7();
    const tagId = v7();
    const entry = await perform1(team.ada, createLead(id));
    await perform1(
      team.ada,
      (context) =>
        context.sql`insert into tags (id, team_id, name, color) values (${tagId}, ${team.teamId}, ${tagId}, 'red')`,
    );
    await perform1(team.mia, tagLead(id, tagId));
    expect(await undo(entry)).toMatchObject({
      restored: 0,
      skipped: [{ id, reason: "used by something added since" }],
    });
    expect((await world([id])).leads).toHaveLength(1);
  });

  test("skips a row whose tag is gone", async () => {
    const [id, tagId] = [v7(), v7()];
    await perform1(team.ada, createLead(id));
    await perform1(
      team.ada,
      (context) =>
        context.sql`insert into tags (id, team_id, name, color) values (${tagId}, ${team.teamId}, ${tagId}, 'red')`,
    );
    await perform1(team.ada, tagLead(id, tagId));
    const entry = await perform1(team.ada, untagLead(id));
    await perform1(team.ada, (context) => context.sql`delete from tags where id = ${tagId}`);
    expect(await undo(entry)).toMatchObject({ restored: 0, skippedTotal: 1 });
  });

  test("of what someone else did is for managers", async () => {
    const id = v7();
    const entry = await perform1(team.grace, createLead(id));
    await expect(undo(entry, team.mia)).rejects.toMatchObject({ code: "forbidden" });
    await expect(undo(entry, team.ada)).resolves.toMatchObject({ restored: 1 });
  });

  test("ends after 24 hours", async () => {
    const entry = await perform1(team.ada, createLead(v7()));
    const owner = (await import("postgres")).default(process.env.DATABASE_OWNER_URL as string, {
      max: 1,
    });
    await owner`update journal_entries set created_at = now() - interval '25 hours' where id = ${entry}`;
    await owner.end();
    await expect(undo(entry)).rejects.toMatchObject({ code: "conflict" });
  });
});

test("history cannot be rewritten by the application", async () => {
  const rewrite = perform1(
    team.grace,
    (context) =>
      context.sql`update journal_entries set summary = 'nothing happened' where team_id = ${team.teamId}`,
  );
  await expect(rewrite).rejects.toThrow(/permission denied/);
  const erase = perform1(
    team.grace,
    (context) => context.sql`delete from journal_changes where team_id = ${team.teamId}`,
  );
  await expect(erase).rejects.toThrow(/permission denied/);
});

test("the list says who did what, and what can still be undone", async () => {
  const entry = await perform1(team.mia, createLead(v7()));
  await undo(entry, team.mia);
  const { items } = (await perform(listJournalEntries, team.mia, { limit: 2 })).data;
  expect(items).toMatchObject([
    { summary: "Undid: Did something", undoesId: entry, actorName: "Mia Torres", canUndo: true },
    { id: entry, canUndo: false, actorName: "Mia Torres", operation: "tests.act" },
  ]);
});

test("for random sequences of acts, undoing them from the last to the first gives back the exact rows", async () => {
  const step = fc.record({
    kind: fc.constantFrom("company", "clear", "tag", "untag", "create", "both"),
    lead: fc.nat(2),
    text: fc.string({ maxLength: 12 }).filter((text) => !text.includes("\0")),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
      const ids = [v7(), v7(), v7()];
      const tagId = v7();
      await perform1(
        team.ada,
        (context) =>
          context.sql`insert into tags (id, team_id, name, color) values (${tagId}, ${team.teamId}, ${tagId}, 'red')`,
      );
      for (const id of ids.slice(0, 2)) await perform1(team.ada, createLead(id));
      const before = await world(ids);
      const entries: string[] = [];
      for (const { kind, lead, text } of steps) {
        const id = ids[lead] as string;
        const exists = (await world([id])).leads.length > 0;
        if (kind === "create" ? exists : !exists) continue;
        const acts = {
          company: setCompany([id], text),
          clear: setCompany([id], null),
          tag: tagLead(id, tagId),
          untag: untagLead(id),
          create: createLead(id, text),
          both: async (context: Context) => [
            await setCompany([id], text)(context),
            await setCompany([id], `${text}!`)(context),
            await tagLead(id, tagId)(context),
          ],
        };
        entries.push(await perform1(team.ada, acts[kind as keyof typeof acts]));
      }
      for (const entry of entries.toReversed()) {
        const changed =
          await systemSql()`select 1 from journal_changes where entry_id = ${entry} limit 1`;
        if (changed.length > 0) expect((await undo(entry)).skippedTotal).toBe(0);
      }
      expect(await world(ids)).toEqual(before);
    }),
    { numRuns: 40 },
  );
});
