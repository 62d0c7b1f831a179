import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { browserSubscription, pushDouble } from "@/lib/push/push-double.testing";
import { pushKeys } from "@/lib/push/push-keys";
import { createTask } from "@/lib/tasks/create-task";
import { setTaskStatus } from "@/lib/tasks/set-task-status";
import { tellDueTasks } from "@/lib/tasks/tell-due";
import { deliverableAt, mailNotification, pushNotification } from "./deliver";
import { sendDigests } from "./send-digests";
import { setDevice } from "./set-device";
import { bellOf, fillBell } from "./testing";
import { updateNotification } from "./update-notification";
import { updatePreferences } from "./update-preferences";

let team: TestTeam;
let mia: Actor;
let service: Awaited<ReturnType<typeof pushDouble>>;

beforeAll(async () => {
  await pushKeys(systemSql());
  service = await pushDouble((path) => Number(/^\/(\d{3})/.exec(path)?.[1] ?? 201));
  env().PUSH_SERVICES = service.origin;
});
afterAll(() => service.close());

beforeEach(async () => {
  service.received.length = 0;
  team = await newTeam();
  const sessionId = crypto.randomUUID();
  await systemSql()`
    insert into sessions (id, user_id, team_id, kind, expires_at) values (${sessionId}, ${team.mia.userId ?? null}, ${team.teamId}, 'browser', now() + interval '1 day')`;
  mia = { ...team.mia, sessionId };
});

/** Adds a browser whose push service answers with a status. */
async function addDevice(status = 201) {
  const browser = browserSubscription(`${service.origin}/${status}-${crypto.randomUUID()}`);
  await answerOf(setDevice, mia, browser.subscription);
  return browser;
}
const sentTo = (status: number) => service.received.filter(({ path }) => path.startsWith(`/${status}`));
const devices = async () =>
  (await systemSql()`select 1 from push_subscriptions where user_id = ${mia.userId ?? null}`).length;
const mailsTo = (actor: Actor) =>
  systemSql()<{ subject: string; purpose: string }[]>`
    select subject, purpose from outgoing_emails where user_id = ${actor.userId ?? null} and purpose in ('notification', 'digest')`;
const told = async (name = "a1") => (await fillBell(team, [name])).ids[0] as string;

test("a mail goes out once, however often its delivery is tried", async () => {
  const id = await told();
  await Promise.all([mailNotification(id), mailNotification(id)]);
  await mailNotification(id);
  expect(await mailsTo(mia)).toEqual([{ subject: "a: a1", purpose: "notification" }]);
});

test("a task that is done by the time quiet hours end is told of neither by mail nor by push", async () => {
  await addDevice();
  await answerOf(updatePreferences, mia, { channels: { task_due: { email: true } } });
  const dueAt = new Date(Date.now() + 60_000).toISOString();
  const tasks: string[] = [];
  for (const title of ["Done", "Open"])
    tasks.push((await answerOf(createTask, mia, { title, dueAt })).id);
  await systemSql().begin(async (sql) => {
    await sql`select set_config('app.entry_id', ${crypto.randomUUID()}, true)`;
    await sql`update tasks set due_at = now() - interval '1 minute' where id = any(${tasks}::uuid[])`;
  });
  await tellDueTasks();
  const bell = await bellOf(mia);
  await answerOf(setTaskStatus, mia, { id: tasks[0], action: "done" });
  for (const { id } of bell) {
    await mailNotification(id);
    await pushNotification(id);
  }
  expect(bell).toHaveLength(2);
  expect(await mailsTo(mia)).toHaveLength(1);
  expect(sentTo(201)).toHaveLength(1);
});

test("what was read meanwhile, switched off, or is for an unconfirmed address is not mailed", async () => {
  const read = await told("a1");
  await answerOf(updateNotification, mia, { id: read, read: true });
  await mailNotification(read);
  const muted = await told("a2");
  await answerOf(updatePreferences, mia, { channels: { mention: { email: false } } });
  await mailNotification(muted);
  await answerOf(updatePreferences, mia, { channels: { mention: { email: true } } });
  await systemSql()`update users set email_verified_at = null where id = ${mia.userId ?? null}`;
  await mailNotification(muted);
  expect(await mailsTo(mia)).toEqual([]);
});

test("what is sent only its browser can read, and it says what happened and where it is opened", async () => {
  const browser = await addDevice();
  const id = await told();
  expect(await pushNotification(id)).toEqual({ sent: 1, gone: 0 });
  const [message, ...more] = sentTo(201);
  expect(more).toEqual([]);
  expect(message?.headers).toMatchObject({
    "content-encoding": "aes128gcm",
    ttl: "86400",
    topic: id.replaceAll("-", ""),
  });
  const body = message?.body as Buffer;
  expect(body.toString("latin1")).not.toContain("a1");
  expect(body.length).toBeLessThan(4_096);
  expect(browser.read(body)).toEqual({
    title: "a",
    body: "a1",
    url: `/notifications/${id}`,
    tag: id,
  });
  expect(() => browserSubscription("").read(body)).toThrow();
});

test.each([429, 500, 503])(
  "a push service that answers %i is asked again, and a device that has it is left out",
  async (busy) => {
    await addDevice();
    await addDevice(busy);
    const id = await told();
    await expect(pushNotification(id)).rejects.toThrow(String(busy));
    await expect(pushNotification(id)).rejects.toThrow(String(busy));
    expect(sentTo(201)).toHaveLength(1);
    expect(sentTo(busy)).toHaveLength(2);
    expect(await devices()).toBe(2);
  },
);

test("a message that a push service refuses for good is not sent again, and the device stays", async () => {
  await addDevice(413);
  const id = await told();
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 0 });
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 0 });
  expect(sentTo(413)).toHaveLength(1);
  expect(await devices()).toBe(1);
});

test.each([404, 410])("a subscription that is answered %i has ended and is removed", async (status) => {
  await addDevice(status);
  const id = await told();
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 1 });
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 0 });
  expect(await devices()).toBe(0);
});

test("a device whose sign-in ended gets nothing", async () => {
  await addDevice();
  await systemSql()`update sessions set ended_at = now() where id = ${mia.sessionId ?? null}`;
  expect(await pushNotification(await told("b1"))).toEqual({ sent: 0, gone: 0 });
  expect(service.received).toEqual([]);
});

test.each([
  "https://169.254.169.254/latest",
  "http://127.0.0.1:1/x",
  "https://fcm.googleapis.com.evil.example/x",
])("no message ever goes to %s", async (endpoint) => {
  await expect(
    answerOf(setDevice, mia, browserSubscription(endpoint).subscription),
  ).rejects.toMatchObject({
    code: "invalid",
  });
});

test("within quiet hours a delivery waits for their end", async () => {
  const id = await told();
  await answerOf(updatePreferences, mia, { quietHours: { from: "22:00", to: "07:00" } });
  expect(await deliverableAt(id, new Date("2026-05-05T23:30:00Z"))).toBe("2026-05-06T07:00:00.000Z");
  expect(await deliverableAt(id, new Date("2026-05-05T12:00:00Z"))).toBeNull();
});

test("the digest comes once a day at its hour, with what is unread, and not when there is nothing", async () => {
  await answerOf(updatePreferences, mia, { digestAt: "00:00" });
  await systemSql()`
    update notification_preferences set digest_sent_on = null, digest_up_to = now() - interval '1 day' where user_id = ${mia.userId ?? null}`;
  await told();
  const later = new Date(Date.now() + 1_000);
  await Promise.all([sendDigests(later), sendDigests(later)]);
  await sendDigests(later);
  expect(await mailsTo(mia)).toMatchObject([{ purpose: "digest" }]);
  await sendDigests(new Date(Date.now() + 25 * 3_600_000));
  expect(await mailsTo(mia)).toHaveLength(1);
});
