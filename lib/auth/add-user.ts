import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { DEFAULT_LOCALE } from "@/lib/locales";
import { OperationError } from "@/lib/operations/errors";

export interface NewUser {
  name: string;
  email: string;
  zone: string;
  locale?: string | undefined;
  passwordHash: string;
  /** A mailed link has proved the address. */
  isVerified?: boolean;
}

/** Any number: the first registrations of an install wait for each other on it. */
const FIRST_USER_LOCK = 7_240_012;

/** A new account. Throws `conflict` when the address has one. @returns its id */
export async function addUser(
  sql: Sql,
  { name, email, zone, locale = DEFAULT_LOCALE, passwordHash, isVerified = false }: NewUser,
): Promise<string> {
  const userId = v7();
  const isFirst = await isFirstUser(sql);
  const added = await sql`
    insert into users (id, email, name, time_zone, locale, password_hash, instance_admin, last_seen_at, email_verified_at)
    values (${userId}, ${email}, ${name}, ${zone}, ${locale}, ${passwordHash}, ${isFirst}, now(), case when ${isVerified} then now() end)
    on conflict (email) do nothing returning id`;
  if (added.length > 0) return userId;
  const detail = "There is an account with this address. Sign in, or set a new password.";
  throw new OperationError("conflict", { detail, fields: { email: detail } });
}

/** Whoever registers first looks after the instance. */
async function isFirstUser(sql: Sql): Promise<boolean> {
  const isEmpty = async () => (await sql`select 1 from users limit 1`).length === 0;
  if (!(await isEmpty())) return false;
  await sql`select pg_advisory_xact_lock(${FIRST_USER_LOCK})`;
  return isEmpty();
}
