import { beforeEach, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { visibleChange } from "@/lib/live/visible-change";
import { answerOf } from "@/lib/operations/perform";
import { countUnread } from "./count-unread";
import { deleteNotification } from "./delete-notification";
import { listNotifications } from "./list-notifications";
import { markAllRead } from "./mark-all-read";
import { bellOf, fillBell } from "./testing";
import { updateNotification } from "./update-notification";

let team: TestTeam;

beforeEach(async () => {
  team = await newTeam();
});

const unread = async () => (await answerOf(countUnread, team.mia, {})).count;
const titles = async (input: object = {}) => (await bellOf(team.mia, input)).map(({ title }) => title);
const inMinutes = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

test("the bell lists unread ones first, and those about one lead together", async () => {
  const { leads } = await fillBell(team, ["a1", "b1", "a2", "none1", "b2"]);
  expect(await titles()).toEqual(["b2", "b1", "none1", "a2", "a1"]);
  const [newest] = await bellOf(team.mia);
  await answerOf(updateNotification, team.mia, { id: newest?.id, read: true });
  expect(await titles()).toEqual(["none1", "a2", "a1", "b1", "b2"]);
  expect(await titles({ leadId: leads.a })).toEqual(["a2", "a1"]);
  expect(await titles({ state: "read" })).toEqual(["b2"]);
});

test("pages hold each notification once, also across the border of unread and read", async () => {
  const { ids } = await fillBell(team, ["a1", "b1", "a2", "c1", "none1", "a3", "b2"]);
  for (const id of ids.slice(0, 3)) await answerOf(updateNotification, team.mia, { id, read: true });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await answerOf(listNotifications, team.mia, { limit: 2, cursor });
    expect(page.total).toBe(7);
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.toSorted()).toEqual(ids.toSorted());
});

test("a cursor that is not ours is refused in words", async () => {
  await expect(answerOf(listNotifications, team.mia, { cursor: "x" })).rejects.toThrow(/cursor/);
});

test("reading, reading again and unreading set what they say, and the number follows", async () => {
  const { ids } = await fillBell(team, ["a1", "none1"]);
  const [id] = ids;
  expect(await unread()).toBe(2);
  const first = await answerOf(updateNotification, team.mia, { id, read: true });
  const again = await answerOf(updateNotification, team.mia, { id, read: true });
  expect(again.readAt).toBe(first.readAt);
  expect(await unread()).toBe(1);
  await answerOf(updateNotification, team.mia, { id, read: false });
  expect(await unread()).toBe(2);
});

test("a snoozed one is gone until its time, says when it returns, and comes back on top and unread", async () => {
  const { ids } = await fillBell(team, ["a1", "none1"]);
  const until = inMinutes(60);
  await answerOf(updateNotification, team.mia, { id: ids[0], read: true });
  const snoozed = await answerOf(updateNotification, team.mia, { id: ids[0], snoozedUntil: until });
  expect(snoozed).toMatchObject({ readAt: null, snoozedUntil: until });
  expect(await titles()).toEqual(["none1"]);
  expect(await titles({ state: "snoozed" })).toEqual(["a1"]);
  expect(await answerOf(countUnread, team.mia, {})).toEqual({ count: 1, isExact: true, nextAt: until });
  await systemSql()`update notifications set snoozed_until = now() where id = ${ids[0] ?? ""}`;
  expect(await titles()).toEqual(["a1", "none1"]);
  expect(await unread()).toBe(2);
});

test("a snooze into the past, or beyond a year, is refused", async () => {
  const { ids } = await fillBell(team, ["a1"]);
  for (const snoozedUntil of [inMinutes(-1), inMinutes(60 * 24 * 400)])
    await expect(
      answerOf(updateNotification, team.mia, { id: ids[0], snoozedUntil }),
    ).rejects.toMatchObject({ code: "invalid" });
});

test("marking all leaves what came after the list was seen, and what is snoozed", async () => {
  const { ids } = await fillBell(team, ["a1", "b1", "none1"]);
  await answerOf(updateNotification, team.mia, { id: ids[0], snoozedUntil: inMinutes(60) });
  await systemSql()`update notifications set created_at = now() - interval '2 minutes' where id = any(${ids.slice(0, 2)}::uuid[])`;
  const seenAt = inMinutes(-1);
  expect(await answerOf(markAllRead, team.mia, { until: seenAt })).toEqual({ marked: 1 });
  expect(await unread()).toBe(1);
  expect(await titles({ state: "snoozed" })).toEqual(["a1"]);
});

test("marking those of one lead leaves the others", async () => {
  const { leads } = await fillBell(team, ["a1", "a2", "b1"]);
  expect(await answerOf(markAllRead, team.mia, { leadId: leads.a })).toEqual({ marked: 2 });
  expect(await titles({ state: "unread" })).toEqual(["b1"]);
});

test("a removed one is gone, and can be brought back", async () => {
  const { ids } = await fillBell(team, ["a1"]);
  await answerOf(deleteNotification, team.mia, { id: ids[0] });
  expect(await titles()).toEqual([]);
  expect(await unread()).toBe(0);
  await expect(
    answerOf(updateNotification, team.mia, { id: ids[0], read: true }),
  ).rejects.toMatchObject({ code: "not_found" });
  await answerOf(updateNotification, team.mia, { id: ids[0], removed: false });
  expect(await titles()).toEqual(["a1"]);
});

test("nobody reads, changes or removes somebody else's, not even the team's owner", async () => {
  const { ids } = await fillBell(team, ["a1"]);
  const { grace } = team;
  expect(await bellOf(grace)).toEqual([]);
  expect((await answerOf(countUnread, grace, {})).count).toBe(0);
  const [id] = ids;
  for (const attempt of [
    () => answerOf(updateNotification, grace, { id, read: true }),
    () => answerOf(deleteNotification, grace, { id }),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
  await answerOf(markAllRead, grace, {});
  expect(await unread()).toBe(1);
});

test("a live event of somebody else's bell is told to nobody", async () => {
  const change = {
    id: crypto.randomUUID(),
    resource: "notifications" as const,
    ids: [crypto.randomUUID()],
    kind: "created" as const,
    actorId: null,
    userId: team.mia.userId as string,
    at: new Date().toISOString(),
  };
  expect(await visibleChange(team.grace, change)).toBeUndefined();
  const heard = await visibleChange(team.mia, change);
  expect(heard).toMatchObject({ ids: change.ids });
  expect(heard).not.toHaveProperty("userId");
});
