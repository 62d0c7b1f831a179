import { beforeEach, describe, expect, test } from "vitest";
import { systemSql, withSystem } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { assignLead } from "@/lib/leads/assign-lead";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { updateLead } from "@/lib/leads/update-lead";
import type { Actor, Context } from "@/lib/operations/context";
import { answerOf, perform } from "@/lib/operations/perform";
import { removeMember } from "@/lib/teams/remove-member";
import { type Notice, notify } from "./notify";
import { bellOf, eventsFor } from "./testing";

let team: TestTeam;

beforeEach(async () => {
  team = await newTeam();
});

const addLead = (actor: Actor, lead: object = {}) =>
  answerOf(createLead, actor, { firstName: "Rose", lastName: "Tyler", force: true, ...lead });

describe("whoever is given a lead", () => {
  test("is told by whom, with the lead and its page", async () => {
    const lead = await addLead(team.ada);
    await answerOf(assignLead, team.ada, { id: lead.id, assignedToId: team.mia.userId });
    expect(await bellOf(team.mia)).toMatchObject([
      {
        type: "assignment",
        title: "Ada Lovelace gave you this lead",
        lead: { id: lead.id, name: "Rose Tyler" },
        actor: { name: "Ada Lovelace" },
        link: `/leads/${lead.id}`,
        readAt: null,
      },
    ]);
    expect(await bellOf(team.grace)).toEqual([]);
  });

  test("is told when the lead is new, or edited as a whole", async () => {
    await addLead(team.ada, { assignedToId: team.mia.userId });
    const other = await addLead(team.ada);
    await answerOf(updateLead, team.ada, { id: other.id, assignedToId: team.mia.userId });
    expect(await bellOf(team.mia)).toHaveLength(2);
  });

  test("hears nothing when they took it themselves", async () => {
    const lead = await addLead(team.mia, { assignedToId: team.mia.userId });
    await answerOf(assignLead, team.mia, { id: lead.id, assignedToId: null });
    await answerOf(assignLead, team.mia, { id: lead.id, assignedToId: team.mia.userId });
    expect(await bellOf(team.mia)).toEqual([]);
  });

  test("hears it again when it is theirs again, and not when nothing changed", async () => {
    const lead = await addLead(team.ada);
    for (const assignedToId of [team.mia.userId, team.mia.userId, null, team.mia.userId])
      await answerOf(assignLead, team.ada, { id: lead.id, assignedToId });
    expect(await bellOf(team.mia)).toHaveLength(2);
  });

  test("is told once of many, with their number and a link to them", async () => {
    const leads = await Promise.all(Array.from({ length: 12 }, () => addLead(team.ada)));
    const ids = leads.map(({ id }) => id);
    await answerOf(bulkAssignLeads, team.ada, { ids, assignedToId: team.mia.userId });
    expect(await bellOf(team.mia)).toMatchObject([
      {
        title: "Ada Lovelace gave you 12 leads",
        lead: null,
        link: `/leads?assignedToId=${team.mia.userId}&sort=-updatedAt`,
      },
    ]);
  });

  test("is told of their own share when leads are split, and only of what was new to them", async () => {
    const leads = await Promise.all(Array.from({ length: 5 }, () => addLead(team.ada)));
    const ids = leads.map(({ id }) => id);
    await answerOf(bulkAssignLeads, team.ada, {
      ids,
      splitOver: [team.mia.userId, team.grace.userId, team.ada.userId],
    });
    expect((await bellOf(team.mia)).map(({ title }) => title)).toEqual([
      "Ada Lovelace gave you 2 leads",
    ]);
    await answerOf(bulkUpdateLeads, team.ada, { ids, changes: { assignedToId: team.mia.userId } });
    expect((await bellOf(team.mia)).map(({ title }) => title)).toContain(
      "Ada Lovelace gave you 3 leads",
    );
    expect(await bellOf(team.ada)).toEqual([]);
  });

  test("is told of what a member who left hands over to them", async () => {
    for (let turn = 0; turn < 2; turn += 1) await addLead(team.mia, { assignedToId: team.mia.userId });
    await answerOf(removeMember, team.grace, {
      id: team.teamId,
      userId: team.mia.userId,
      leadsTo: team.ada.userId,
    });
    expect((await bellOf(team.ada)).map(({ title }) => title)).toEqual([
      "Grace Hopper gave you 2 leads",
    ]);
  });

  test("an undone lead takes its notification along", async () => {
    const { data, entryId } = await perform(createLead, team.ada, {
      firstName: "Gone",
      force: true,
      assignedToId: team.mia.userId,
    });
    expect(data.id).toBeDefined();
    await answerOf(undoJournalEntry, team.ada, { id: entryId });
    expect(await bellOf(team.mia)).toEqual([]);
  });
});

/** Tells inside a transaction of `actor`, as an operation would. */
const tell = (actor: Actor, ...notices: Notice[]) =>
  withSystem({ teamId: actor.teamId, entryId: crypto.randomUUID() }, async ({ sql }) => {
    const events: unknown[] = [];
    const context = {
      sql,
      actor,
      entryId: crypto.randomUUID(),
      record: (told: { events?: unknown[] }) => void events.push(...(told.events ?? [])),
    };
    await notify(context as unknown as Context, ...notices);
    return events;
  });

const mention = (leadId: string, userIds: (string | undefined)[], key = "mention:1"): Notice => ({
  type: "mention",
  userIds: userIds as string[],
  title: "Ada Lovelace mentioned you in a note",
  detail: "Call her",
  leadId,
  key,
});

test("nobody hears of their own act", async () => {
  const lead = await addLead(team.ada);
  await tell(team.ada, mention(lead.id, [team.ada.userId, team.mia.userId]));
  expect(await bellOf(team.ada)).toEqual([]);
  expect(await bellOf(team.mia)).toHaveLength(1);
});

test("the same key tells once, however often and however many tell at the same moment", async () => {
  const lead = await addLead(team.ada);
  const told = await Promise.all(
    Array.from({ length: 6 }, () => tell(team.ada, mention(lead.id, [team.mia.userId]))),
  );
  expect(await bellOf(team.mia)).toHaveLength(1);
  expect(told.filter((events) => events.length > 0)).toHaveLength(1);
});

test("who may not see the lead hears nothing of it, and no more of it once it is somebody else's", async () => {
  team = await newTeam({ leadVisibility: "own" });
  const lead = await addLead(team.grace, { assignedToId: team.grace.userId });
  await tell(team.grace, mention(lead.id, [team.mia.userId, team.ada.userId]));
  expect(await bellOf(team.mia)).toEqual([]);
  expect(await bellOf(team.ada)).toHaveLength(1);
  await answerOf(assignLead, team.grace, { id: lead.id, assignedToId: team.mia.userId });
  expect(await bellOf(team.mia)).toHaveLength(1);
  await answerOf(assignLead, team.grace, { id: lead.id, assignedToId: team.ada.userId });
  expect(await bellOf(team.mia)).toEqual([]);
});

test("deactivated and disabled people, and people of other teams, are told nothing", async () => {
  const other = await newTeam();
  const lead = await addLead(team.ada);
  const sql = systemSql();
  await sql`update users set disabled_at = now() where id = ${team.grace.userId ?? null}`;
  await withSystem(
    { teamId: team.teamId, entryId: crypto.randomUUID() },
    ({ sql: tx }) =>
      tx`update team_members set deactivated_at = now() where team_id = ${team.teamId} and user_id = ${team.mia.userId ?? null}`,
  );
  await tell(team.ada, mention(lead.id, [team.grace.userId, team.mia.userId, other.mia.userId]));
  const rows =
    await sql`select 1 from notifications where team_id in (${team.teamId}, ${other.teamId})`;
  expect(rows).toHaveLength(0);
});

test("a rolled back act tells nobody", async () => {
  const lead = await addLead(team.ada);
  const failing = withSystem({ teamId: team.teamId }, async ({ sql }) => {
    const context = { sql, actor: team.ada, entryId: "", record: () => undefined };
    await notify(context, mention(lead.id, [team.mia.userId]));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await bellOf(team.mia)).toEqual([]);
});

test("hostile and endless text is kept as one short line", async () => {
  const lead = await addLead(team.ada);
  const hostile = `<img src=x onerror=alert(1)>\u202e\n${"x".repeat(5_000)}`;
  await tell(team.ada, { ...mention(lead.id, [team.mia.userId]), title: hostile, detail: hostile });
  const [told] = await bellOf(team.mia);
  expect(told?.title).toMatch(/^<img src=x onerror=alert\(1\)> x+…$/);
  expect(told?.title.length).toBeLessThanOrEqual(300);
  expect(told?.detail.length).toBeLessThanOrEqual(200);
});

test("the one who is told, and nobody else, gets a live event", async () => {
  const lead = await addLead(team.ada);
  await answerOf(assignLead, team.ada, { id: lead.id, assignedToId: team.mia.userId });
  expect(await eventsFor(team.mia)).toEqual([
    { name: "notification.created", userId: team.mia.userId },
    { name: "notification.queued" },
  ]);
});

test("a type that is switched off everywhere is not even written", async () => {
  await withSystem({ teamId: team.teamId }, async ({ db }) => {
    const { notificationPreferences } = await import("@/db/schema");
    await db.insert(notificationPreferences).values({
      teamId: team.teamId,
      userId: team.mia.userId as string,
      channels: { assignment: { inApp: false, email: false, push: false } },
    });
  });
  const lead = await addLead(team.ada);
  await answerOf(assignLead, team.ada, { id: lead.id, assignedToId: team.mia.userId });
  const rows = await systemSql()`select 1 from notifications where team_id = ${team.teamId}`;
  expect(rows).toHaveLength(0);
});
