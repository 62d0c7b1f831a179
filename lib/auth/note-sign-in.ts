import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import type { Call } from "@/lib/operations/context";
import type { SignInOutcome } from "./schema";

/** Keeps a try at signing in, also one for an address without an account: both cost the same. @returns its id */
export async function noteSignIn(
  sql: Sql,
  call: Call,
  userId: string | undefined,
  outcome: SignInOutcome,
): Promise<string> {
  const id = v7();
  await sql`
    insert into sign_ins (id, user_id, outcome, user_agent, ip)
    values (${id}, ${userId ?? null}, ${outcome}, ${call.userAgent ?? ""}, ${call.ip ?? null})`;
  return id;
}
