import { z } from "zod";
import type { Sql } from "@/db/client";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
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
  locale: locale.optional(),
  signature: z
    .string()
    .max(5_000)
    .nullable()
    .optional()
    .describe("Put below the mails you send; null empties it."),
});

export const updateMe = operation({
  name: "auth.updateMe",
  summary: "Change your own name, picture, time zone, language or signature; what is left out stays.",
  scope: "self:write",
  effect: "write",
  route: "PUT /auth/me",
  input,
  output: user,
  async run({ sql, actor, call, record }, { avatar, ...changes }) {
    const userId = actor.userId;
    const before = userId && (await findAccount(sql, userId, actor.teamId))?.user;
    if (!before) throw new OperationError("not_found");
    const known = call.expectedVersion ?? before.version;
    const next = {
      ...before,
      ...withoutUndefined(changes),
      signature: changes.signature === null ? "" : (changes.signature ?? before.signature),
      avatarUrl: await nextAvatar(sql, before, avatar),
    };
    const updated = await sql`
      update users set name = ${next.name}, avatar_url = ${next.avatarUrl}, time_zone = ${next.timeZone}, locale = ${next.locale},
        signature = ${next.signature}, version = version + 1, updated_at = now()
      where id = ${userId} and version = ${known}`;
    if (updated.count === 0)
      throw new OperationError("conflict", { data: { version: before.version } });
    record({ summary: `${next.name} changed their profile` });
    return { ...next, version: known + 1 };
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
