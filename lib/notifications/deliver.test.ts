import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { browserSubscription, pushDouble } from "@/lib/push/push-double.testing";
import { pushKeys } from "@/lib/push/push-keys";
import { deliverableAt, mailNotification, pushNotification } from "./deliver";
import { sendDigests } from "./send-digests";
import { setDevice } from "./set-device";
import { fillBell } from "./testing";
import { updateNotification } from "./update-notification";
import { updatePreferences } from "./update-preferences";

let team: TestTeam;
let mia: Actor;
let service: Awaited<ReturnType<typeof pushDouble>>;

beforeAll(async () => {
  await pushKeys(systemSql());
  service = await pushDouble((path) =>
    path.startsWith("/gone") ? 410 : path.startsWith("/busy") ? 503 : 201,
  );
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

const addDevice = (name: string) =>
  answerOf(setDevice, mia, browserSubscription(`${service.origin}/${name}-${crypto.randomUUID()}`));
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

test("each device gets an encrypted message once, also when another one has to be tried again", async () => {
  await addDevice("ok");
  await addDevice("busy");
  const id = await told();
  await expect(pushNotification(id)).rejects.toThrow("503");
  await expect(pushNotification(id)).rejects.toThrow("503");
  const toOk = service.received.filter(({ path }) => path.startsWith("/ok"));
  expect(toOk).toHaveLength(1);
  expect(toOk[0]?.headers).toMatchObject({
    "content-encoding": "aes128gcm",
    topic: id.replaceAll("-", ""),
    authorization: expect.stringMatching(/^vapid t=/),
  });
  expect(toOk[0]?.body.toString("latin1")).not.toContain("a1");
  expect(toOk[0]?.body.length).toBeLessThan(1_000);
});

test("a subscription that ended is removed, and one whose sign-in ended gets nothing", async () => {
  await addDevice("gone");
  const id = await told();
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 1 });
  expect(await pushNotification(id)).toEqual({ sent: 0, gone: 0 });
  await addDevice("ok");
  await systemSql()`update sessions set ended_at = now() where id = ${mia.sessionId ?? null}`;
  expect(await pushNotification(await told("b1"))).toEqual({ sent: 0, gone: 0 });
});

test.each([
  "https://169.254.169.254/latest",
  "http://127.0.0.1:1/x",
  "https://fcm.googleapis.com.evil.example/x",
])("no message ever goes to %s", async (endpoint) => {
  await expect(answerOf(setDevice, mia, browserSubscription(endpoint))).rejects.toMatchObject({
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
