import { beforeAll, describe, expect, test, vi } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { deleteLead } from "@/lib/leads/delete-lead";
import { listDuplicates } from "@/lib/leads/list-duplicates";
import { mergeLeads } from "@/lib/leads/merge/merge-leads";
import { refusal, seedLeads } from "@/lib/leads/testing";
import { updateLead } from "@/lib/leads/update-lead";
import type { Actor } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { dismissDuplicate } from "./dismiss-duplicate";
import { listDuplicatePairs } from "./list-duplicate-pairs";
import { scanLeads } from "./scan-leads";

let team: TestTeam;

beforeAll(async () => {
  team = await newTeam();
});

const list = (actor: Actor = team.ada, input: Record<string, unknown> = {}) =>
  answerOf(listDuplicatePairs, actor, input);
const found = async (of: TestTeam = team, input: Record<string, unknown> = {}) => {
  await scanLeads(of.teamId);
  return (await list(of.ada, input)).items.map(({ lead, other, reasons }) => ({
    names: [lead.name, other.name].sort(),
    reasons,
  }));
};

describe("looking for duplicates", () => {
  test("finds the same address, the same number, a misspelled name at the same company, and namesakes of no company", async () => {
    const own = await newTeam();
    await seedLeads(own, [
      { firstName: "Ana", lastName: "Lopez", email: "ana@example.com", phoneE164: "+13035550142" },
      { firstName: "A.", lastName: "Lopez", email: "ana@example.com" },
      { firstName: "Office", phoneE164: "+13035550142" },
      { firstName: "Jonathan", lastName: "Meyer", company: "Acme Inc." },
      { firstName: "Jonathan", lastName: "Meier", company: "ACME" },
      { firstName: "Sam", lastName: "Porter" },
      { firstName: "Sam", lastName: "Porter" },
      { firstName: "Sam", lastName: "Porter", company: "Globex" },
      { firstName: "Nobody", lastName: "Else", email: "nobody@example.com", company: "Initech" },
    ]);
    expect(await found(own)).toEqual([
      { names: ["A. Lopez", "Ana Lopez"], reasons: ["email"] },
      { names: ["Jonathan Meier", "Jonathan Meyer"], reasons: ["name"] },
      { names: ["Ana Lopez", "Office"], reasons: ["phone"] },
      { names: ["Sam Porter", "Sam Porter"], reasons: ["namesake"] },
    ]);
  });

  test("puts several reasons together, the surest first, page by page", async () => {
    const own = await newTeam();
    await seedLeads(own, [
      { firstName: "Ana", lastName: "Lopez", email: "ana@example.com", phoneE164: "+13035550142" },
      { firstName: "Ana", lastName: "Lopez", email: "ana@example.com", phoneE164: "+13035550142" },
      { firstName: "Bea", lastName: "Ruiz", email: "bea@example.com" },
      { firstName: "Beatriz", lastName: "Ruiz", email: "bea@example.com" },
    ]);
    await scanLeads(own.teamId);
    const first = await list(own.ada, { limit: 1 });
    expect(first).toMatchObject({ total: 2, totalIsExact: true });
    expect(first.items[0]?.reasons).toEqual(["email", "namesake", "phone"]);
    const second = await list(own.ada, { limit: 1, cursor: first.nextCursor as string });
    expect(second.items[0]?.reasons).toEqual(["email"]);
    expect(second.nextCursor).toBeNull();
    expect(first.items[0]?.strength).toBeGreaterThan(second.items[0]?.strength ?? 100);
  });

  test("keeps up with what changes: a pair that no longer holds goes, a new one comes", async () => {
    const own = await newTeam();
    const [a, b, c] = (await seedLeads(own, [
      { firstName: "Ana", email: "one@example.com" },
      { firstName: "Bea", email: "one@example.com" },
      { firstName: "Cora", email: "two@example.com" },
    ])) as [string, string, string];
    expect(await found(own)).toHaveLength(1);
    await perform(updateLead, own.ada, { id: a, email: "two@example.com" });
    expect(await found(own)).toEqual([{ names: ["Ana", "Cora"], reasons: ["email"] }]);
    await perform(deleteLead, own.ada, { id: c });
    expect(await found(own)).toEqual([]);
    expect(b).toBeDefined();
  });

  test("compares a crowd that shares one address in time that grows with the crowd, not its square", async () => {
    const own = await newTeam();
    await seedLeads(
      own,
      Array.from({ length: 400 }, (_, n) => ({ firstName: `Lead ${n}`, email: "info@example.com" })),
    );
    await scanLeads(own.teamId);
    const [row] = await systemSql()<{ pairs: number }[]>`
      select count(*)::int as pairs from duplicate_pairs where team_id = ${own.teamId}`;
    expect(row?.pairs).toBeGreaterThan(0);
    expect(row?.pairs).toBeLessThanOrEqual(400 * 20);
  });

  test("goes on where it was cut off", async () => {
    const own = await newTeam();
    await seedLeads(
      own,
      Array.from({ length: 1500 }, (_, n) => ({
        firstName: `Lead ${n}`,
        email: `lead${n % 1499}@example.com`,
      })),
    );
    // The time is up once the first batch has begun.
    vi.spyOn(Date, "now").mockReturnValueOnce(0);
    expect(await scanLeads(own.teamId, { until: 1 })).toEqual({ scanned: 1000, isDone: false });
    expect(await scanLeads(own.teamId)).toMatchObject({ scanned: 500, isDone: true });
    expect((await list(own.ada)).total).toBe(1);
  });
});

describe("telling two leads apart", () => {
  test("is remembered for the whole team, listed with who said so, and can be taken back", async () => {
    const own = await newTeam();
    const [a, b] = (await seedLeads(own, [
      { firstName: "Ana", email: "ana@example.com" },
      { firstName: "Bea", email: "ana@example.com" },
    ])) as [string, string];
    await scanLeads(own.teamId);
    const { entryId } = await perform(dismissDuplicate, own.mia, { leadId: b, otherId: a });
    expect((await list(own.ada)).items).toEqual([]);
    const [told] = (await list(own.ada, { dismissed: true })).items;
    expect(told).toMatchObject({ dismissedByName: "Mia Torres", dismissedAt: expect.any(String) });
    expect((await answerOf(listDuplicates, own.ada, { id: a })).candidates).toEqual([]);
    await scanLeads(own.teamId);
    expect((await list(own.ada)).items).toEqual([]);
    await perform(undoJournalEntry, own.mia, { id: entryId });
    expect((await list(own.ada)).items).toHaveLength(1);
    await perform(dismissDuplicate, own.mia, { leadId: a, otherId: b });
    await perform(dismissDuplicate, own.mia, { leadId: a, otherId: b, dismissed: false });
    expect((await list(own.ada)).items).toHaveLength(1);
  });

  test("of one lead, or of one that is not there, is refused", async () => {
    const [id] = (await seedLeads(team, [{ firstName: "Ana" }])) as [string];
    const gone = "0199e1f4-0000-7000-8000-000000000000";
    expect(
      await refusal(perform(dismissDuplicate, team.ada, { leadId: id, otherId: id })),
    ).toMatchObject({ code: "invalid" });
    expect(
      await refusal(perform(dismissDuplicate, team.ada, { leadId: id, otherId: gone })),
    ).toMatchObject({ code: "not_found" });
  });
});

test("a pair leaves the list when it is merged, and comes back with the merge undone", async () => {
  const own = await newTeam();
  const [a, b] = (await seedLeads(own, [
    { firstName: "Ana", email: "ana@example.com" },
    { firstName: "Bea", email: "ana@example.com" },
  ])) as [string, string];
  await scanLeads(own.teamId);
  const { entryId } = await perform(mergeLeads, own.ada, { keepId: a, mergeId: b });
  expect((await list(own.ada)).items).toEqual([]);
  await perform(undoJournalEntry, own.ada, { id: entryId });
  expect((await list(own.ada)).items).toHaveLength(1);
});

test("whoever sees only their own leads sees pairs of which both are theirs", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  const [a, b, c] = (await seedLeads(own, [
    { firstName: "Ana", email: "one@example.com", assignedToId: own.mia.userId },
    { firstName: "Bea", email: "one@example.com", assignedToId: own.ada.userId },
    { firstName: "Cora", email: "one@example.com", assignedToId: own.mia.userId },
  ])) as [string, string, string];
  await scanLeads(own.teamId);
  expect((await list(own.ada)).items).toHaveLength(3);
  const [pair, ...others] = (await list(own.mia)).items;
  expect(others).toEqual([]);
  expect([pair?.lead.id, pair?.other.id].sort()).toEqual([a, c].sort());
  expect(await refusal(perform(dismissDuplicate, own.mia, { leadId: a, otherId: b }))).toMatchObject({
    code: "not_found",
  });
});
