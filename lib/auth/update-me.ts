import { z } from "zod";
import type { Sql } from "@/db/client";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { findAccount } from "./account";
import { keepAvatar, removeAvatar } from "./keep-avatar";
import { type User, user } from "./people";
import { AVATAR_BYTES, displayName, locale, timeZone } from "./schema";

const input = z.strictObject({
  name: displayName.optional(),
  avatar: z
    .base64("Send the picture as base64.")
    .max(Math.ceil(AVATAR_BYTES / 3) * 4, `A picture may have at most ${AVATAR_BYTES / 1000} kB.`)
    .nullable()
    .optional()
    .describe("A JPEG, PNG, WebP or GIF as base64, which becomes a small square; null removes it."),
  timeZone: timeZone.optional(),
  locale: locale.optional().describe("How dates, numbers and money are written to you."),
  signature: z
    .string()
    .max(5_000)
    .nullable()
    .optional()
    .describe("Put below the mails you send; null empties it."),
});

export const updateMe = operation({
  name: "auth.updateMe",
  summary: "Change your own name, picture, time zone, locale or signature; what is left out stays.",
  scope: "self:write",
  effect: "write",
  route: "PUT /auth/me",
  input,
  output: user,
  async run(context, { avatar, ...changes }) {
    const { sql, actor, record } = context;
    const userId = actor.userId;
    if (userId) await sql`select 1 from users where id = ${userId} for no key update`;
    const before = userId && (await findAccount(sql, userId, actor.teamId))?.user;
    if (!before) throw new OperationError("not_found");
    await refuseStale(context, "Your profile", before.version, () => before);
    const next = {
      ...before,
      ...withoutUndefined(changes),
      signature: changes.signature === null ? "" : (changes.signature ?? before.signature),
      avatarUrl: await nextAvatar(sql, before, avatar),
    };
    await sql`
      update users set name = ${next.name}, avatar_url = ${next.avatarUrl}, time_zone = ${next.timeZone}, locale = ${next.locale},
        signature = ${next.signature}, version = version + 1, updated_at = now()
      where id = ${userId}`;
    record({ summary: `${next.name} changed their profile` });
    return { ...next, version: before.version + 1 };
  },
});

async function nextAvatar(sql: Sql, before: User, avatar: string | null | undefined) {
  if (avatar === undefined) return before.avatarUrl;
  if (avatar !== null) return keepAvatar(sql, before.id, avatar);
  await removeAvatar(sql, before.id);
  return null;
}

const withoutUndefined = <T extends object>(changes: T) =>
  Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined)) as Partial<T>;
