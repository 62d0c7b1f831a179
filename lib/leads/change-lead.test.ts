import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { listLeadActivities } from "../activities/list-lead-activities";
import { createTag } from "../tags/create-tag";
import { addTags } from "./add-tags";
import { assignLead } from "./assign-lead";
import { deleteLead } from "./delete-lead";
import { getLead } from "./get-lead";
import { removeTag } from "./remove-tag";
import { lead as leadShape } from "./schema";
import { setLeadStatus } from "./set-lead-status";
import { refusal, seedCustomFields, seedLeads } from "./testing";
import { updateLead } from "./update-lead";

let team: TestTeam;
let id: string;
beforeAll(async () => {
  team = await newTeam();
  await seedCustomFields(team, [
    { key: "budget", label: "Budget", type: "money" },
    { key: "area", label: "Area", type: "text" },
  ]);
});
beforeEach(async () => {
  [id = ""] = await seedLeads(team, [
    {
      firstName: "Ada",
      lastName: "Lovelace",
      company: "Analytical",
      customFields: { budget: 1, area: "North" },
    },
  ]);
});
afterAll(closePools);

const update = (input: object, expectedVersion?: number, who: Actor = team.mia) =>
  answerOf(
    updateLead,
    who,
    { id, ...input },
    { door: "api", ...(expectedVersion !== undefined && { expectedVersion }) },
  );
const timeline = async () => (await answerOf(listLeadActivities, team.ada, { id })).items;

test("an edit sets what is given, clears what is null, keeps the rest, and tells the timeline", async () => {
  const edited = await update({
    lastName: "King",
    company: null,
    phone: "512 555 0123",
    customFields: { budget: 2, area: null },
  });
  expect(leadShape.strict().parse(edited)).toMatchObject({
    name: "Ada King",
    company: null,
    phoneE164: "+15125550123",
    customFields: { budget: 2 },
    version: 2,
  });
  const [story] = await timeline();
  expect(story?.type).toBe("lead_updated");
  expect(story?.data.changes).toMatchObject({
    lastName: { from: "Lovelace", to: "King" },
    company: { from: "Analytical", to: null },
  });
});

test("an edit that changes nothing keeps the version and says nothing", async () => {
  expect(
    await update({ firstName: " Ada ", customFields: { area: "North", budget: 1 } }),
  ).toMatchObject({ version: 1 });
  expect(await timeline()).toEqual([]);
});

test("a stale edit is refused, gives the lead as it is now, and loses nothing", async () => {
  await update({ title: "Countess" }, 1);
  const stale = await refusal(update({ title: "Programmer" }, 1));
  expect(stale).toMatchObject({
    code: "conflict",
    details: { data: { id, title: "Countess", version: 2 } },
  });
  expect(await answerOf(getLead, team.mia, { id })).toMatchObject({ title: "Countess", version: 2 });
});

test("of two edits at once on the same version one wins and the other is told", async () => {
  const results = await Promise.allSettled([update({ title: "One" }, 1), update({ title: "Two" }, 1)]);
  expect(results.map((result) => result.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("a lead can be edited down to one way to know it, not to none", async () => {
  expect(await update({ firstName: null, lastName: "" })).toMatchObject({
    name: "",
    company: "Analytical",
  });
  expect(await refusal(update({ company: null }))).toMatchObject({ code: "invalid" });
});

test("losing a lead needs its reason, and winning it back clears the reason", async () => {
  const set = (input: object) => answerOf(setLeadStatus, team.mia, { id, ...input });
  const refused = await refusal(set({ status: "lost" }));
  expect(refused).toMatchObject({
    code: "invalid",
    details: { fields: { lossReason: expect.any(String) } },
  });
  expect(await set({ status: "lost", lossReason: "Price" })).toMatchObject({
    status: "lost",
    lossReason: "Price",
    version: 2,
  });
  expect(await set({ status: "lost" })).toMatchObject({ lossReason: "Price", version: 2 });
  expect(await refusal(set({ status: "lost", lossReason: null }))).toMatchObject({ code: "invalid" });
  expect(await set({ status: "contacted", lossReason: "ignored" })).toMatchObject({
    status: "contacted",
    lossReason: null,
    version: 3,
  });
  expect(
    (await timeline()).map(({ type, data }) => [type, data.from, data.to, data.lossReason]),
  ).toEqual([
    ["status_changed", "lost", "contacted", null],
    ["status_changed", "new", "lost", "Price"],
  ]);
});

test("setting the same status or owner again leaves the same world", async () => {
  await answerOf(setLeadStatus, team.mia, { id, status: "qualified" });
  await answerOf(assignLead, team.mia, { id, assignedToId: team.ada.userId });
  const again = await answerOf(setLeadStatus, team.mia, { id, status: "qualified" });
  expect(again).toEqual(await answerOf(assignLead, team.mia, { id, assignedToId: team.ada.userId }));
  expect(again.version).toBe(3);
  expect((await timeline()).map(({ type }) => type)).toEqual(["lead_assigned", "status_changed"]);
});

test("only active members who may hold leads can be given one", async () => {
  const other = await newTeam();
  const give = (userId: string | undefined) =>
    answerOf(assignLead, team.mia, { id, assignedToId: userId });
  expect(await refusal(give(team.vic.userId))).toMatchObject({
    code: "invalid",
    message: expect.stringContaining("Vic Stone"),
  });
  expect(await refusal(give(other.ada.userId))).toMatchObject({ code: "invalid" });
  expect(await give(team.ada.userId)).toMatchObject({ assignedToId: team.ada.userId });
  expect(await answerOf(assignLead, team.mia, { id, assignedToId: null })).toMatchObject({
    assignedToId: null,
  });
});

test("an agent who sees only their own leads can hand one over, and then no longer sees it", async () => {
  const own = await newTeam({ leadVisibility: "own" });
  const [mine = "", theirs = ""] = await seedLeads(own, [
    { firstName: "Mine", assignedToId: own.mia.userId },
    { firstName: "Theirs", assignedToId: own.ada.userId },
  ]);
  expect(
    await refusal(answerOf(assignLead, own.mia, { id: theirs, assignedToId: own.mia.userId })),
  ).toMatchObject({ code: "not_found" });
  expect(await answerOf(assignLead, own.mia, { id: mine, assignedToId: own.ada.userId })).toMatchObject(
    { assignedToId: own.ada.userId },
  );
  expect(await refusal(answerOf(getLead, own.mia, { id: mine }))).toMatchObject({ code: "not_found" });
});

test("a lead of another team cannot be read, changed, tagged or deleted", async () => {
  const other = await newTeam();
  const tag = await answerOf(createTag, other.ada, { name: "Ours" });
  const attempts = [
    () => answerOf(getLead, other.grace, { id }),
    () => update({ title: "Stolen" }, undefined, other.grace),
    () => answerOf(setLeadStatus, other.grace, { id, status: "won" }),
    () => answerOf(assignLead, other.grace, { id, assignedToId: null }),
    () => answerOf(deleteLead, other.grace, { id }),
    () => answerOf(addTags, other.grace, { id, tagIds: [tag.id] }),
    () => answerOf(listLeadActivities, other.grace, { id }),
  ];
  for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject({ code: "not_found" });
  expect(await answerOf(getLead, team.ada, { id })).toMatchObject({
    version: 1,
    title: null,
    tags: [],
  });
});

test("tags are added once and removed once, whoever repeats it", async () => {
  const tag = await answerOf(createTag, team.ada, { name: `Tag of ${id}` });
  await answerOf(addTags, team.mia, { id, tagIds: [tag.id, tag.id] });
  expect(await answerOf(addTags, team.mia, { id, tagIds: [tag.id] })).toMatchObject({
    tags: [{ id: tag.id }],
  });
  await answerOf(removeTag, team.mia, { id, tagId: tag.id });
  await answerOf(removeTag, team.mia, { id, tagId: tag.id });
  expect(
    (await timeline()).map(({ type, data }) => [
      type,
      (data.added as []).length,
      (data.removed as []).length,
    ]),
  ).toEqual([
    ["tag_changed", 0, 1],
    ["tag_changed", 1, 0],
  ]);
});

test("a viewer may look and not touch", async () => {
  expect(await answerOf(getLead, team.vic, { id })).toMatchObject({ id });
  expect(await refusal(update({ title: "x" }, undefined, team.vic))).toMatchObject({
    code: "forbidden",
  });
});

test("a loss reason for a lead that is not lost is refused in words", async () => {
  const [id = ""] = await seedLeads(team, [{ firstName: "Open" }]);
  const change = (facts: Record<string, unknown>) => answerOf(updateLead, team.mia, { id, ...facts });
  expect((await refusal(change({ lossReason: "Price" }))).message).toBe(
    "A loss reason goes with a lead that is lost. Give it together with the status.",
  );
  expect(await change({ lossReason: null })).toMatchObject({ version: 1 });
});
