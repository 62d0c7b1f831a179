import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools, systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { deleteActivity } from "@/lib/activities/delete-activity";
import { logActivity } from "@/lib/activities/log-activity";
import { updateActivity } from "@/lib/activities/update-activity";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { getLead } from "@/lib/leads/get-lead";
import { mergeLeads } from "@/lib/leads/merge/merge-leads";
import { setLeadStatus } from "@/lib/leads/set-lead-status";
import { seedLeads } from "@/lib/leads/testing";
import { answerOf, perform } from "@/lib/operations/perform";
import { getOverview } from "./get-overview";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

interface Stay {
  status: string;
  isFirst: boolean;
  enteredAt: string;
  leftAt: string | null;
}

const staysOf = async (leadId: string) => [
  ...(await systemSql()<Stay[]>`
    select status, is_first as "isFirst", entered_at::text as "enteredAt", left_at::text as "leftAt"
    from lead_status_history where lead_id = ${leadId} order by seq`),
];
const statusesOf = async (leadId: string) => (await staysOf(leadId)).map(({ status }) => status);

const newLead = async () =>
  (await answerOf(createLead, team.ada, { firstName: "Lead", force: true })).id;
const move = async (id: string, status: string) =>
  (await perform(setLeadStatus, team.ada, { id, status, lossReason: "Budget" })).entryId ?? "";
const undo = async (id: string) => (await perform(undoJournalEntry, team.ada, { id })).entryId ?? "";

test("each stay in a status begins where the one before ends, and the last is open", async () => {
  const id = await newLead();
  for (const status of ["contacted", "qualified", "contacted"]) await move(id, status);
  const stays = await staysOf(id);
  expect(stays.map(({ status, isFirst }) => [status, isFirst])).toEqual([
    ["new", true],
    ["contacted", true],
    ["qualified", true],
    ["contacted", false],
  ]);
  stays.slice(1).forEach(({ enteredAt }, index) => {
    expect(stays[index]?.leftAt).toBe(enteredAt);
  });
  expect(stays.at(-1)?.leftAt).toBeNull();
});

test("a set change tells each lead's stay, and undone it never was", async () => {
  const ids = [await newLead(), await newLead()];
  await move(ids[0] ?? "", "qualified");
  const { entryId = "" } = await perform(bulkUpdateLeads, team.ada, {
    ids,
    changes: { status: "proposal" },
  });
  expect(await Promise.all(ids.map(statusesOf))).toEqual([
    ["new", "qualified", "proposal"],
    ["new", "proposal"],
  ]);
  await undo(entryId);
  expect(await Promise.all(ids.map(statusesOf))).toEqual([["new", "qualified"], ["new"]]);
});

test("for random moves, undos and undone undos, the stays are those of the moves that stand", async () => {
  const step = fc.oneof(
    fc.record({
      kind: fc.constant("move" as const),
      status: fc.constantFrom("new", "contacted", "won", "lost"),
    }),
    fc.record({ kind: fc.constant("undo" as const) }),
    fc.record({ kind: fc.constant("redo" as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), async (steps) => {
      const id = await newLead();
      const standing = [{ entry: "", status: "new" }];
      let undone: { entry: string; status: string } | undefined;
      for (const act of steps) {
        const top = standing.at(-1);
        if (act.kind === "move" && act.status !== top?.status) {
          standing.push({ entry: await move(id, act.status), status: act.status });
          undone = undefined;
        } else if (act.kind === "undo" && top?.entry) {
          standing.pop();
          undone = { entry: await undo(top.entry), status: top.status };
        } else if (act.kind === "redo" && undone) {
          await undo(undone.entry);
          // What was taken back and brought again stays from here on.
          standing.push({ entry: "", status: undone.status });
          undone = undefined;
        }
      }
      expect(await statusesOf(id)).toEqual(standing.map(({ status }) => status));
    }),
    { numRuns: 25 },
  );
});

test("told again from the timelines, the history is the same", async () => {
  const own = await newTeam();
  const [id = ""] = await seedLeads(own, [{ firstName: "Again" }]);
  for (const status of ["contacted", "won", "contacted"])
    await answerOf(setLeadStatus, own.ada, { id, status });
  const { entryId = "" } = await perform(setLeadStatus, own.ada, { id, status: "qualified" });
  await perform(undoJournalEntry, own.ada, { id: entryId });
  const [before, entry] = [await staysOf(id), v7()];
  await withSystem(
    { teamId: own.teamId, entryId: entry },
    ({ sql }) => sql`select retell_status_history(${own.teamId})`,
  );
  const after = await staysOf(id);
  expect(after.map(({ status, isFirst }) => [status, isFirst])).toEqual(
    before.map(({ status, isFirst }) => [status, isFirst]),
  );
  expect(after.at(-1)?.leftAt).toBeNull();
});

test("the first contact is the earliest call that stands, also when one is corrected, taken away, or an undo undone", async () => {
  const [id = ""] = await seedLeads(team, [{ createdAt: new Date("2026-01-02T09:00:00Z") }]);
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 2, hour)).toISOString();
  const log = (happenedAt: string, more: object = {}) =>
    perform(logActivity, team.mia, { leadId: id, happenedAt, ...more });
  const contacts = async () =>
    (
      await systemSql()<{ at: string; actorId: string }[]>`
        select at, actor_id as "actorId" from lead_first_contacts where lead_id = ${id}`
    ).map((row) => [new Date(row.at).toISOString(), row.actorId]);
  const first = async (hour: number) => expect(await contacts()).toEqual([[at(hour), team.mia.userId]]);

  await log(at(8), { direction: "in" });
  expect(await contacts()).toEqual([]);
  await log(at(15));
  // Older than the lead itself: it counts from the lead's creation.
  const { entryId: before = "" } = await log(at(7));
  await first(9);
  await undo(before);
  const { data: call, entryId = "" } = await log(at(10));
  await first(10);
  const undone = await undo(entryId);
  await first(15);
  await undo(undone);
  await first(10);
  const moved = await answerOf(updateActivity, team.mia, { id: call.activityId, happenedAt: at(12) });
  await first(12);
  const removal = await perform(deleteActivity, team.mia, { id: moved.activityId });
  await first(15);
  await undo(removal.entryId ?? "");
  await first(12);
});

test("two leads that become one are one in the figures, with the earlier contact, until that is undone", async () => {
  const own = await newTeam();
  const createdAt = new Date("2026-01-02T09:00:00Z");
  const [keepId = "", mergeId = ""] = await seedLeads(own, [
    { firstName: "Kept", createdAt },
    { firstName: "Merged", createdAt },
  ]);
  const call = (leadId: string, happenedAt: string) =>
    answerOf(logActivity, own.mia, { leadId, happenedAt });
  await call(keepId, "2026-01-02T12:00:00Z");
  await call(mergeId, "2026-01-02T10:00:00Z");
  await answerOf(setLeadStatus, own.ada, { id: mergeId, status: "qualified" });
  const year = { period: "custom", from: "2026-01-01", to: "2026-12-31" };
  const figures = async () => {
    const { cards } = await answerOf(getOverview, own.ada, year);
    return Object.fromEntries(cards.map(({ key, value }) => [key, value]));
  };
  const apart = { newLeads: 2, contacted: 2, qualified: 1, responseTime: 2 * 3600 };
  expect(await figures()).toMatchObject(apart);

  const versions = await Promise.all([keepId, mergeId].map((id) => answerOf(getLead, own.ada, { id })));
  const [keepVersion, mergeVersion] = versions.map(({ version }) => version);
  const { entryId = "" } = await perform(mergeLeads, own.ada, {
    ...{ keepId, mergeId, keepVersion, mergeVersion },
    fields: { status: "kept" },
  });
  expect(await figures()).toMatchObject({
    newLeads: 1,
    contacted: 1,
    qualified: 0,
    responseTime: 3600,
  });
  await perform(undoJournalEntry, own.ada, { id: entryId });
  expect(await figures()).toMatchObject(apart);
});
