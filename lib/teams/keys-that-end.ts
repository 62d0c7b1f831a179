import type { Sql } from "@/db/client";
import { sharedFormat } from "@/lib/format";

/**
 * What to say of the API keys that end, for good, with a member's going. A trigger ends them in the same
 * transaction. Call it while the member is locked. Empty when there is none.
 */
export async function keysThatEnd(sql: Sql, teamId: string, userId: string): Promise<string> {
  const keys = await sql`
    select 1 from api_keys where team_id = ${teamId} and user_id = ${userId} and revoked_at is null`;
  return keys.length > 0 ? `${sharedFormat.count(keys.length, "API key")} revoked` : "";
}
