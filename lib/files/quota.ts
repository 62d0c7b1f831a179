import { sql } from "drizzle-orm";
import { env } from "@/lib/env";
import { sharedFormat } from "@/lib/format";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

/** How many bytes the files of one team may take up. */
export const quotaBytes = () => env().STORAGE_QUOTA_GB * 1e9;

/** The bytes that a team's files take up, those in the bin among them: they are only gone when they are gone. */
export async function usedBytes({ db, actor }: Pick<Context, "db" | "actor">): Promise<number> {
  const [row] = await db.execute<{ used: number }>(
    sql`select coalesce(sum(f.size_bytes), 0)::float8 as used from files f where f.team_id = ${actor.teamId}`,
  );
  return row?.used ?? 0;
}

export async function refuseOverQuota(context: Pick<Context, "db" | "actor">, bytes: number) {
  const left = quotaBytes() - (await usedBytes(context));
  if (bytes <= left) return;
  throw new OperationError(
    "too_large",
    `The team's files take up nearly all of the ${sharedFormat.bytes(quotaBytes())} they may. Delete some, or ask who runs this server for more.`,
  );
}

/** One upload of a team after the other is counted, so that two at once cannot pass the quota together. */
export const countInTurn = ({ db, actor }: Pick<Context, "db" | "actor">) =>
  db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`files ${actor.teamId}`}, 0))`);
