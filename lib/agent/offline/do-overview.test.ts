import { expect, test } from "vitest";
import { doChanges } from "./do-overview";
import { doRestoreOwn } from "./do-restore";
import type { Routine, Step } from "./routine";
import { id, members, now, people, setting } from "./testing";
import { tokensOf } from "./tokens";

const context = { ...setting, page: {} };

/** Runs a script to its end with the given answers, by tool. */
function run(routine: Routine, answers: Record<string, unknown>) {
  const calls: [string, unknown][] = [];
  let next = routine.next();
  while (!next.done) {
    const { tool, input } = next.value;
    calls.push([tool, input]);
    next = routine.next({ tool, input, output: answers[tool] } as Step);
  }
  return { calls, outcome: next.value };
}

const entry = (index: number, createdAt: string) => ({
  id: id("entry", index),
  summary: `Change ${index}`,
  createdAt,
  actorName: "Grace Hopper",
});

test("what changed today shows today's changes alone, each with how long ago it was", () => {
  // Midnight in Denver is seven in the morning of UTC.
  const items = [
    entry(1, "2026-11-25T16:00:00Z"),
    entry(2, "2026-11-25T07:00:00Z"),
    entry(3, "2026-11-25T06:59:00Z"),
  ];
  const { outcome } = run(doChanges({ kind: "changes", isToday: true, isMine: false }, context), {
    journal_list: { items },
  });
  expect(outcome.text).toContain("2 h ago | Change 1");
  expect(outcome.text).toContain("Change 2");
  expect(outcome.text).not.toContain("Change 3");
  expect(outcome.text).not.toContain("NaN");
});

test("a day without changes says so", () => {
  const items = [entry(1, "2026-11-20T16:00:00Z")];
  const { outcome } = run(doChanges({ kind: "changes", isToday: true, isMine: false }, context), {
    journal_list: { items },
  });
  expect(outcome.text).toBe("Nothing was changed today.");
});

const binned = (leadId: string, title: string) => ({
  id: leadId,
  leadId,
  title,
  deletedAt: now.toISOString(),
});
const bin = { items: [binned(people.zoe, "Zoe Martin"), binned(people.diana, "Diana Prince")] };

test("the lead I deleted is the one that the journal says was deleted by me", () => {
  const { calls } = run(doRestoreOwn(context), {
    bin_list: bin,
    journal_list: { items: [{ id: id("entry", 1), leadId: people.diana }] },
    bin_restore: { restored: 1 },
  });
  expect(calls[1]).toEqual([
    "journal_list",
    expect.objectContaining({ actorId: members.grace, operation: "leads.delete" }),
  ]);
  expect(calls.at(-1)).toEqual(["bin_restore", { ids: [people.diana] }]);
});

test("where I deleted several, I am asked which to restore, and my answer restores that one", () => {
  const { calls, outcome } = run(doRestoreOwn(context), {
    bin_list: bin,
    journal_list: { items: [{ leadId: people.diana }, { leadId: people.zoe }] },
  });
  expect(calls.map(([tool]) => tool)).toEqual(["bin_list", "journal_list"]);
  expect(outcome.text).toContain("Zoe Martin");
  expect(outcome.resume?.(tokensOf("Diana"))).toEqual([
    {
      kind: "change",
      target: { kind: "known", id: people.diana, name: "Diana Prince" },
      change: { kind: "restore" },
    },
  ]);
});
