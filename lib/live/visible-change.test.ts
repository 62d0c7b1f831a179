import { expect, test } from "vitest";
import { withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";
import { assignLead } from "@/lib/leads/assign-lead";
import { createLead } from "@/lib/leads/create-lead";
import { createNote } from "@/lib/notes/create-note";
import { tenancyOf } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { createTask } from "@/lib/tasks/create-task";
import type { LiveChange, LiveResource } from "./schema";
import { visibleChange } from "./visible-change";

const change = (resource: LiveResource, ids: string[]): LiveChange => ({
  id: crypto.randomUUID(),
  resource,
  ids,
  kind: "updated",
  actorId: crypto.randomUUID(),
  at: new Date().toISOString(),
});

/** A team in which agents see their own leads, with leads, notes and tasks of Mia, of Grace and of nobody. */
async function mixedTeam() {
  const team = await newTeam({ leadVisibility: "own" });
  const { ada, mia, grace } = team;
  const owners = [mia.userId, grace.userId, null];
  const leads: string[] = [];
  for (const assignedToId of owners)
    leads.push((await answerOf(createLead, ada, { firstName: "Rose", force: true, assignedToId })).id);
  const notes: string[] = [];
  for (const leadId of leads)
    notes.push((await answerOf(createNote, ada, { id: leadId, body: "Hello" })).id);
  const tasks: string[] = [];
  for (const leadId of [...leads, null])
    for (const assignedToId of owners)
      tasks.push((await answerOf(createTask, ada, { title: "Call", leadId, assignedToId })).id);
  tasks.push((await answerOf(createTask, mia, { title: "My own", assignedToId: mia.userId })).id);
  return { ...team, leads, notes, tasks };
}

test("what is told of a change is exactly what row security shows of it", async () => {
  const team = await mixedTeam();
  for (const resource of ["leads", "notes", "tasks"] as const) {
    const ids = team[resource];
    const seen = await withTenant(
      tenancyOf(team.mia),
      ({ sql }) =>
        sql<{ id: string }[]>`select id from ${sql(resource)} where id = any(${ids}::uuid[])`,
    );
    const heard = await visibleChange(team.mia, change(resource, ids));
    expect(heard?.ids.toSorted(), resource).toEqual(seen.map(({ id }) => id).toSorted());
    expect(seen.length, resource).toBeGreaterThan(0);
    expect(seen.length, resource).toBeLessThan(ids.length);
    expect((await visibleChange(team.ada, change(resource, ids)))?.ids).toEqual(ids);
  }
});

test("of other people's rows nothing is told, and of a lead that was taken only that there was something", async () => {
  const { ada, mia, grace, leads } = await mixedTeam();
  const [hers, theirs] = leads as [string, string, string];
  expect(await visibleChange(mia, change("leads", [theirs]))).toBeUndefined();
  await answerOf(assignLead, ada, { id: hers, assignedToId: grace.userId });
  expect(await visibleChange(mia, change("leads", [hers]))).toMatchObject({ ids: [], actorId: null });
  expect(await visibleChange(mia, change("leads", [theirs]))).toBeUndefined();
});

test("rows of another team are told to nobody, whoever names them", async () => {
  const [team, other] = await Promise.all([mixedTeam(), mixedTeam()]);
  for (const resource of ["leads", "notes", "tasks"] as const)
    expect(await visibleChange(team.mia, change(resource, other[resource]))).toBeUndefined();
});
