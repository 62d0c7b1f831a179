import { v7 } from "uuid";
import { z } from "zod";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { isPushService } from "@/lib/push/push-services";

/** More devices nobody has; the one that was added first goes. */
const MOST_DEVICES = 20;

/** Bytes as base64url, of a length that the standard fixes (RFC 8291). */
const bytes = (length: number) =>
  z
    .string()
    .max(200)
    .refine((text) => Buffer.from(text, "base64url").length === length, {
      error: "is not a key of a push subscription",
    });

const input = z
  .strictObject({
    endpoint: z.url({ protocol: /^https?$/ }).max(1_000),
    expirationTime: z.number().nullable().optional(),
    keys: z.strictObject({ p256dh: bytes(65), auth: bytes(16) }).optional(),
    renew: z
      .boolean()
      .default(false)
      .describe("Takes it up again after a new sign-in, only if it was yours before."),
    drop: z.boolean().default(false).describe("true takes this device off; its keys are not needed."),
  })
  .refine(({ keys, drop }) => drop || keys !== undefined, {
    error: "A device is added with the keys of its subscription.",
    path: ["keys"],
  });

export const setDevice = operation({
  name: "notifications.setDevice",
  summary:
    "Add the browser you are signed in with for web push, by its subscription as JSON, or take it off with `drop`.",
  scope: "self:write",
  effect: "write",
  route: "POST /notifications/push-subscription",
  system: true,
  personOnly: true,
  input,
  output: z.object({ isOn: z.boolean() }),
  async run(context, { endpoint, keys, renew, drop }) {
    const { sql, actor, record } = context;
    if (drop || !keys) {
      await sql`delete from push_subscriptions where endpoint = ${endpoint} and user_id = ${actor.userId ?? null}`;
      record({ summary: `${actor.name} took a device off web push` });
      return { isOn: false };
    }
    if (renew) {
      const kept = await sql`
        update push_subscriptions set session_id = ${actor.sessionId ?? null}
        where endpoint = ${endpoint} and user_id = ${actor.userId ?? null} and ${actor.sessionId ?? null}::uuid is not null`;
      record({ summary: `${actor.name} goes on with a device for web push` });
      return { isOn: kept.count > 0 };
    }
    await add(context, endpoint, keys);
    record({ summary: `${actor.name} added a device for web push` });
    return { isOn: true };
  },
});

async function add(
  { sql, actor }: Context,
  endpoint: string,
  { p256dh, auth }: { p256dh: string; auth: string },
) {
  const { userId, sessionId } = actor;
  if (!userId || !sessionId)
    throw new OperationError("invalid", "Web push goes to a device that somebody is signed in on.");
  if (!isPushService(endpoint))
    throw new OperationError("invalid", {
      detail:
        "This is not the address of a push service that this server trusts. PUSH_SERVICES can name others.",
      fields: { endpoint: "is not a known push service" },
    });
  // A browser has one subscription, whoever signs in: it goes over to the newest.
  await sql`
    insert into push_subscriptions (id, user_id, session_id, endpoint, p256dh, auth)
    values (${v7()}, ${userId}, ${sessionId}, ${endpoint}, ${p256dh}, ${auth})
    on conflict (endpoint) do update set user_id = excluded.user_id, session_id = excluded.session_id,
      p256dh = excluded.p256dh, auth = excluded.auth`;
  await sql`
    delete from push_subscriptions where id in (
      select id from push_subscriptions where user_id = ${userId} order by id desc offset ${MOST_DEVICES})`;
}
