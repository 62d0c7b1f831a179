import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import webPush from "web-push";
import type { Sql } from "@/db/client";
import { derivedKey } from "@/lib/auth/derived-key";
import { log } from "@/lib/log";

/** A VAPID key pair (RFC 8292), as base64url. */
export interface PushKeys {
  publicKey: string;
  privateKey: string;
}

type Querying = Pick<Sql, "unsafe">;

/**
 * The key pair by which push services know this server. Made at the first start, once however many processes start; a
 * pair that another AUTH_SECRET sealed is replaced, and browsers then subscribe anew. Needs the cross-team role.
 */
export async function pushKeys(sql: Querying): Promise<PushKeys> {
  const kept = await read(sql);
  if (kept) return kept;
  const made = webPush.generateVAPIDKeys();
  await sql.unsafe(
    "insert into push_keys (public_key, private_key) values ($1, $2) on conflict (singleton) do nothing",
    [made.publicKey, seal(made.privateKey)],
  );
  return (await read(sql)) ?? made;
}

/** What browsers subscribe with; null before the first start. Reads only. */
export async function pushPublicKey(sql: Querying): Promise<string | null> {
  const [row] = await sql.unsafe<{ public_key: string }[]>("select public_key from push_keys");
  return row?.public_key ?? null;
}

async function read(sql: Querying): Promise<PushKeys | undefined> {
  const [row] = await sql.unsafe<{ public_key: string; private_key: string }[]>(
    "select public_key, private_key from push_keys",
  );
  if (!row) return undefined;
  try {
    return { publicKey: row.public_key, privateKey: open(row.private_key) };
  } catch {
    log.warn("the keys for web push were sealed under another AUTH_SECRET; new ones are made");
    await sql.unsafe("delete from push_keys where private_key = $1", [row.private_key]);
    return undefined;
  }
}

const IV_BYTES = 12;
const TAG_BYTES = 16;
const sealingKey = () => derivedKey("web push");

function seal(text: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", sealingKey(), iv);
  const sealed = [iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()];
  return Buffer.concat(sealed).toString("base64url");
}

function open(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv(
    "aes-256-gcm",
    sealingKey(),
    bytes.subarray(0, IV_BYTES),
  ).setAuthTag(bytes.subarray(-TAG_BYTES));
  const opened = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES), undefined, "utf8");
  return opened + decipher.final("utf8");
}
