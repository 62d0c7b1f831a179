import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { queuedEvents, queueEmail } from "@/lib/email/queue-email";
import { announce } from "@/lib/live/announce";
import { log } from "@/lib/log";
import { pushKeys } from "@/lib/push/push-keys";
import { type Device, sendPush } from "@/lib/push/send-push";
import { type Delivery, findDelivery } from "./find-delivery";
import { notificationEmail, openPath } from "./letters";
import { quietUntil } from "./quiet-hours";

/** Until when the reader wants to be left alone, as ISO text; null when now is fine, or when nothing is left to deliver. */
export async function deliverableAt(notificationId: string, now = new Date()): Promise<string | null> {
  const delivery = await findDelivery(systemSql(), notificationId);
  if (!delivery) return null;
  return quietUntil(delivery.quietHours, delivery.timeZone, now)?.toISOString() ?? null;
}

/**
 * Queues the mail of a notification, if its reader wants one. The mail has the notification's own id, so that there is
 * never a second one. Unconfirmed addresses get none: they may be a stranger's.
 */
export async function mailNotification(notificationId: string): Promise<{ mailed: boolean }> {
  const done = await withSystem({}, async ({ sql }) => {
    const delivery = await findDelivery(sql, notificationId);
    if (!delivery?.choice.email || !delivery.isVerified) return undefined;
    const queued = await queueEmail(sql, notificationEmail(delivery), notificationId);
    for (const { name, data } of queuedEvents(queued))
      await sql`
        insert into outbox_events (id, team_id, name, data)
        values (${v7()}, ${delivery.teamId}, ${name}, ${JSON.stringify({ ...data, teamId: delivery.teamId })}::jsonb)`;
    return delivery.teamId;
  });
  if (done) announce({ teamId: done, changes: [], hasEvents: true });
  return { mailed: done !== undefined };
}

type OwnDevice = Device & { id: string };

/**
 * Sends a notification to its reader's devices, if they want that. Each device is noted as soon as it has it, so
 * that another try leaves it out; one killed in between shows it once, because both have one tag. Subscriptions that
 * ended are removed. @throws when a device could not be reached and another try can help.
 */
export async function pushNotification(
  notificationId: string,
): Promise<{ sent: number; gone: number }> {
  const sql = systemSql();
  const delivery = await findDelivery(sql, notificationId);
  if (!delivery?.choice.push) return { sent: 0, gone: 0 };
  const devices = await sql<OwnDevice[]>`
    select s.id, s.endpoint, s.p256dh, s.auth from push_subscriptions s
    join sessions open on open.id = s.session_id and open.ended_at is null and open.expires_at > now()
    where s.user_id = ${delivery.userId} and s.id <> all(${delivery.pushedTo}::uuid[])`;
  if (devices.length === 0) return { sent: 0, gone: 0 };
  const keys = await pushKeys(sql);
  const results = await Promise.allSettled(devices.map((device) => pushTo(device, delivery, keys)));
  const failed = results.find((result) => result.status === "rejected");
  if (failed) throw failed.reason;
  const outcomes = results.map((result) => result.status === "fulfilled" && result.value);
  return {
    sent: outcomes.filter((outcome) => outcome === "sent").length,
    gone: outcomes.filter((outcome) => outcome === "gone").length,
  };
}

async function pushTo(
  device: OwnDevice,
  delivery: Delivery,
  keys: Awaited<ReturnType<typeof pushKeys>>,
) {
  const { title, leadName, id: tag } = delivery;
  const message = { title: leadName ?? "Rapport", body: title, url: openPath(delivery), tag };
  const outcome = await sendPush(device, message, keys);
  const sql = systemSql();
  if (outcome === "gone") await sql`delete from push_subscriptions where id = ${device.id}`;
  else
    await sql`update notifications set pushed_to = array_append(pushed_to, ${device.id}::uuid) where id = ${tag} and ${device.id}::uuid <> all(pushed_to)`;
  if (outcome === "refused") log.warn({ notificationId: tag }, "a push service refused a message");
  return outcome;
}
