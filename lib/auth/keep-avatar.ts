import { createHash } from "node:crypto";
import type { Sql } from "@/db/client";
import { squarePicture } from "./picture";

/** Keeps a person's picture in place of the one before. @returns its address */
export async function keepAvatar(sql: Sql, userId: string, base64: string): Promise<string> {
  const bytes = await squarePicture(Buffer.from(base64, "base64"));
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  await sql`
    insert into avatars (user_id, hash, bytes) values (${userId}, ${hash}, ${bytes})
    on conflict (user_id) do update set hash = excluded.hash, bytes = excluded.bytes, created_at = now()`;
  return `/api/people/${userId}/avatar?v=${hash}`;
}

export const removeAvatar = (sql: Sql, userId: string) =>
  sql`delete from avatars where user_id = ${userId}`;
