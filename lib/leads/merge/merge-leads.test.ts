import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { dismissDuplicate } from "@/lib/duplicates/dismiss-duplicate";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { createNote } from "@/lib/notes/create-note";
import { updateNote } from "@/lib/notes/update-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { createTag } from "@/lib/tags/create-tag";
import { createTask } from "@/lib/tasks/create-task";
import { getTask } from "@/lib/tasks/get-task";
import { addTags } from "../add-tags";
import { getLead } from "../get-lead";
import { removeTag } from "../remove-tag";
import { refusal, seedCustomFields, seedLeads } from "../testing";
import { updateLead } from "../update-lead";
import { mergeLeads } from "./merge-leads";
import { previewMerge } from "./preview-merge";

let team: TestTeam;

beforeAll(async () => {
  team = await newTeam();
});

const merge = async (
  keepId: string,
  mergeId: string,
  more: Record<string, unknown> = {},
  actor: Actor = team.ada,
) => {
  const { data, entryId = "" } = await perform(mergeLeads, actor, { keepId, mergeId, ...more });
  return { lead: data, entryId };
};
const undo = (id: string, actor = team.ada) => answerOf(undoJournalEntry, actor, { id });
const read = (id: string, actor = team.ada) => answerOf(getLead, actor, { id });
const two = async (one: object, other: object) =>
  (await seedLeads(team, [one, other])) as [string, string];

describe("merging two leads", () => {
  test("takes each fact from the chosen lead, and otherwise from whichever says something", async () => {
    const [keepId, mergeId] = await two(
      { firstName: "Ana", lastName: "Lopez", email: "ana@example.com", company: "Acme" },
      {
        firstName: "Anna",
        lastName: "López",
        email: "anna@example.com",
        phone: "(303) 555-0142",
        phoneE164: "+13035550142",
      },
    );
    const { lead } = await merge(keepId, mergeId, { fields: { email: "merged" } });
    expect(lead).toMatchObject({
      name: "Ana Lopez",
      email: "anna@example.com",
      phone: "(303) 555-0142",
      phoneE164: "+13035550142",
      company: "Acme",
    });
  });

  test("unites tags and lists, unless one side is chosen", async () => {
    await seedCustomFields(team, [
      {
        key: "interests",
        label: "Interests",
        type: "multi_select",
        options: ["Condo", "Loft", "House"],
      },
    ]);
    const tag = async (name: string) =>
      (await answerOf(createTag, team.ada, { name, color: "red" })).id;
    const [hot, cold] = [await tag("Hot"), await tag("Cold")];
    const [keepId, mergeId] = await two(
      { firstName: "Ana", customFields: { interests: ["Condo"] } },
      { firstName: "Bea", customFields: { interests: ["Condo", "Loft"] } },
    );
    await perform(addTags, team.ada, { id: keepId, tagIds: [hot] });
    await perform(addTags, team.ada, { id: mergeId, tagIds: [hot, cold] });
    const both = await merge(keepId, mergeId);
    expect(both.lead.tags.map(({ name }) => name)).toEqual(["Cold", "Hot"]);
    expect(both.lead.customFields).toEqual({ interests: ["Condo", "Loft"] });
    await undo(both.entryId);
    const kept = await merge(keepId, mergeId, {
      fields: { tags: "kept", "custom.interests": "merged" },
    });
    expect(kept.lead.tags.map(({ name }) => name)).toEqual(["Hot"]);
    expect(kept.lead.customFields).toEqual({ interests: ["Condo", "Loft"] });
  });

  test("moves notes and the timeline over, and the other lead's page says where it went", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    await perform(createNote, team.mia, { id: mergeId, body: "Wants a garden" });
    await merge(keepId, mergeId);
    expect(await read(keepId)).toMatchObject({ counts: { notes: 1, activities: 2 }, mergedInto: null });
    expect(await read(mergeId)).toMatchObject({
      counts: { notes: 0, activities: 0 },
      mergedInto: { id: keepId, name: "Ana" },
      deletedAt: expect.any(String),
    });
    const refused = await refusal(perform(updateLead, team.ada, { id: mergeId, company: "Acme" }));
    expect(refused.toProblem()).toMatchObject({ code: "not_found", data: { mergedIntoId: keepId } });
  });

  test("moves tasks over, and with them the next step", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    const task = await answerOf(createTask, team.mia, {
      title: "Call back",
      leadId: mergeId,
      dueAt: "2030-05-01T09:00:00Z",
    });
    const { entryId } = await merge(keepId, mergeId);
    expect((await answerOf(getTask, team.mia, { id: task.id })).leadId).toBe(keepId);
    expect(await read(keepId)).toMatchObject({ nextStepAt: expect.stringContaining("2030-05-01") });
    await undo(entryId);
    expect((await answerOf(getTask, team.mia, { id: task.id })).leadId).toBe(mergeId);
    expect(await read(keepId)).toMatchObject({ nextStepAt: null });
    expect(await read(mergeId)).toMatchObject({ nextStepAt: expect.stringContaining("2030-05-01") });
  });

  test("of a lead that took another in leads on to the living end", async () => {
    const [first, second] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    const [third] = await seedLeads(team, [{ firstName: "Cora" }]);
    await merge(second, first);
    await merge(third as string, second);
    expect(await read(first)).toMatchObject({ mergedInto: { id: third, name: "Cora" } });
  });

  test("shows beforehand what will be taken and what goes over, and changes nothing", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana", company: "Acme" }, { firstName: "Bea" });
    await perform(createNote, team.mia, { id: mergeId, body: "Wants a garden" });
    const preview = await answerOf(previewMerge, team.vic, {
      keepId,
      mergeId,
      fields: { name: "merged" },
    });
    expect(preview.moves).toEqual({ notes: 1, tasks: 0, activities: 1 });
    expect(preview.fields.find(({ key }) => key === "name")).toEqual({
      key: "name",
      label: "Name",
      kept: "Ana",
      merged: "Bea",
      differs: true,
      canUnite: false,
      choice: "merged",
    });
    expect(preview.fields.find(({ key }) => key === "company")).toMatchObject({
      choice: "kept",
      differs: true,
    });
    expect(await read(mergeId)).toMatchObject({ deletedAt: null });
  });

  test("is refused when one of them changed since it was looked at", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    await perform(updateLead, team.mia, { id: mergeId, company: "Acme" });
    const refused = await refusal(merge(keepId, mergeId, { keepVersion: 1, mergeVersion: 1 }));
    expect(refused.toProblem()).toMatchObject({
      code: "conflict",
      data: { keepVersion: 1, mergeVersion: 2 },
    });
  });

  test("refuses a field that there is not, and both values where only one fits", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    for (const fields of [{ shoeSize: "kept" }, { email: "both" }])
      expect(await refusal(merge(keepId, mergeId, { fields }))).toMatchObject({ code: "invalid" });
    expect(await refusal(merge(keepId, keepId))).toMatchObject({ code: "invalid" });
  });

  test("two people who merge overlapping pairs at once lose nothing: each lead ends in exactly one place", async () => {
    const ids = await seedLeads(team, [
      { firstName: "Ana" },
      { firstName: "Bea" },
      { firstName: "Cora" },
    ]);
    const [a, b, c] = ids as [string, string, string];
    for (const id of ids) await perform(createNote, team.mia, { id, body: `Note of ${id}` });
    const attempts = await Promise.allSettled([merge(a, b), merge(b, c, {}, team.grace), merge(c, a)]);
    expect(attempts.some(({ status }) => status === "fulfilled")).toBe(true);
    const notes = await systemSql()<{ living: boolean }[]>`
      select l.deleted_at is null as living from notes n join leads l on l.id = n.lead_id where n.lead_id = any(${ids})`;
    expect(notes).toHaveLength(3);
    expect(notes.every(({ living }) => living)).toBe(true);
  });

  test("is for those who may put leads in the bin", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    const careful = {
      ...team.mia,
      scopes: new Set([...team.mia.scopes].filter((scope) => scope !== "leads:delete")),
    };
    expect(await refusal(merge(keepId, mergeId, {}, careful))).toMatchObject({ code: "forbidden" });
  });

  test("with somebody else's lead is refused to whoever sees only their own", async () => {
    const own = await newTeam({ leadVisibility: "own" });
    const [mine, hers] = (await seedLeads(own, [
      { firstName: "Ana", assignedToId: own.mia.userId },
      { firstName: "Bea", assignedToId: own.ada.userId },
    ])) as [string, string];
    expect(await refusal(merge(mine, hers, {}, own.mia))).toMatchObject({ code: "not_found" });
    expect(await refusal(merge(hers, mine, {}, own.mia))).toMatchObject({ code: "not_found" });
    const preview = answerOf(previewMerge, own.mia, { keepId: mine, mergeId: hers });
    expect(await refusal(preview)).toMatchObject({ code: "not_found" });
  });

  test("leaves people who were told apart told apart", async () => {
    const ids = await seedLeads(team, [
      { firstName: "Ana" },
      { firstName: "Bea" },
      { firstName: "Cora" },
    ]);
    const [a, b, c] = ids as [string, string, string];
    await perform(dismissDuplicate, team.ada, { leadId: b, otherId: c });
    await merge(a, b);
    const rows =
      await systemSql()`select 1 from duplicate_dismissals where lead_id = least(${a}::uuid, ${c}::uuid) and other_id = greatest(${a}::uuid, ${c}::uuid)`;
    expect(rows).toHaveLength(1);
  });
});

describe("undoing a merge", () => {
  test("keeps and names what was changed since, and gives the rest back", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea", company: "Acme" });
    const note = await answerOf(createNote, team.mia, { id: mergeId, body: "Wants a garden" });
    const { entryId } = await merge(keepId, mergeId);
    await perform(updateLead, team.mia, { id: keepId, title: "Buyer" });
    await perform(updateNote, team.mia, { id: note.id, body: "Wants a large garden" });
    const undone = await undo(entryId);
    expect(undone.skipped.map(({ id }) => id).sort()).toEqual([keepId, note.id].sort());
    expect(await read(keepId)).toMatchObject({ title: "Buyer", company: "Acme", counts: { notes: 1 } });
    expect(await read(mergeId)).toMatchObject({ deletedAt: null, mergedInto: null, company: "Acme" });
  });

  test("after the merged lead was taken out of the bin gives back the rest", async () => {
    const [keepId, mergeId] = await two({ firstName: "Ana" }, { firstName: "Bea" });
    await perform(createNote, team.mia, { id: mergeId, body: "Wants a garden" });
    const { entryId } = await merge(keepId, mergeId);
    await perform(restoreFromBin, team.ada, { ids: [mergeId] });
    expect(await read(mergeId)).toMatchObject({
      deletedAt: null,
      mergedInto: null,
      counts: { notes: 0 },
    });
    await undo(entryId);
    expect(await read(mergeId)).toMatchObject({ counts: { notes: 1 } });
  });

  test("gives both leads back with everything where it was, whatever they held and whatever happened since", {
    timeout: 120_000,
  }, async () => {
    const tagIds = await Promise.all(
      ["A", "B", "C"].map(
        async (name) => (await answerOf(createTag, team.ada, { name, color: "blue" })).id,
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(side, side),
        choices,
        fc.array(later, { maxLength: 5 }),
        async (sides, fields, acts) => {
          const [keepId, mergeId] = await two(sides[0].facts, sides[1].facts);
          const noteIds: string[] = [];
          for (const [index, id] of [keepId, mergeId].entries()) {
            for (const body of sides[index]?.notes ?? [])
              noteIds.push((await answerOf(createNote, team.mia, { id, body })).id);
            for (const tag of sides[index]?.tags ?? [])
              await perform(addTags, team.ada, { id, tagIds: [tagIds[tag] as string] });
          }
          const before = await world([keepId, mergeId]);
          const { entryId } = await merge(keepId, mergeId, { fields });
          const touched = new Set<string>();
          for (const act of acts) {
            if (act.kind === "edit") {
              await perform(updateLead, team.mia, { id: keepId, title: act.text });
              touched.add(keepId);
            } else if (act.kind === "note") {
              const note = await answerOf(createNote, team.mia, { id: keepId, body: act.text });
              touched.add(note.id);
            } else if (act.kind === "editNote" && noteIds.length > 0) {
              const id = noteIds[act.which % noteIds.length] as string;
              await perform(updateNote, team.mia, { id, body: act.text });
              touched.add(id);
            } else if (act.kind === "untag") {
              const id = tagIds[act.which % tagIds.length] as string;
              await perform(removeTag, team.ada, { id: keepId, tagId: id }).catch(() => undefined);
              touched.add(`${keepId} ${id}`);
            }
          }
          const { skipped } = await undo(entryId);
          const after = await world([keepId, mergeId]);
          for (const { id } of skipped) expect([...touched].some((key) => key.includes(id))).toBe(true);
          expect(without(after, touched)).toEqual(without(before, touched));
        },
      ),
      { numRuns: 25 },
    );
  });
});

const text = fc.stringMatching(/^[a-z]{3,12}$/);
const side = fc.record({
  facts: fc.record({
    firstName: text,
    lastName: fc.option(text, { nil: "" }),
    company: fc.option(text),
    email: fc.option(text.map((name) => `${name}@example.com`)),
    valueCents: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
  }),
  notes: fc.array(text, { maxLength: 4 }),
  tags: fc.uniqueArray(fc.nat({ max: 2 }), { maxLength: 3 }),
});
const choices = fc.dictionary(
  fc.constantFrom("name", "company", "email", "valueCents"),
  fc.constantFrom("kept", "merged"),
);
const later = fc.oneof(
  fc.record({ kind: fc.constant("edit" as const), text }),
  fc.record({ kind: fc.constant("note" as const), text }),
  fc.record({ kind: fc.constant("editNote" as const), which: fc.nat({ max: 9 }), text }),
  fc.record({ kind: fc.constant("untag" as const), which: fc.nat({ max: 2 }) }),
);

type World = Map<string, unknown>;

/** Both leads with all that hangs on them, by id; without what every change moves on. */
async function world(leadIds: string[]): Promise<World> {
  const rows = await systemSql()<{ key: string; row: unknown }[]>`
    select l.id::text as key, to_jsonb(l) - '{version,updated_at}'::text[] as row from leads l where id = any(${leadIds})
    union all select n.id::text, to_jsonb(n) - '{version,updated_at}'::text[] from notes n where lead_id = any(${leadIds})
    union all select lead_id || ' ' || tag_id, to_jsonb(t) - '{id,created_at}'::text[] from lead_tags t where lead_id = any(${leadIds})
    union all select a.id::text, to_jsonb(a) from activities a where lead_id = any(${leadIds})
      and (a.data ?| array['merged', 'undid']) is false and a.type in ('note_added', 'tag_changed', 'lead_created')
      and not exists (select from journal_entries e where e.id = a.entry_id and e.operation in ('leads.removeTag'))`;
  return new Map(rows.map(({ key, row }) => [key, row]));
}

/** What nobody touched after the merge; a note written since and its row on the timeline are no part of either lead before. */
const without = (world: World, touched: Set<string>) => {
  const isOfTouched = (row: unknown) =>
    touched.has(String((row as { data?: { noteId?: string } }).data?.noteId ?? ""));
  return new Map([...world].filter(([key, row]) => !touched.has(key) && !isOfTouched(row)).sort());
};
