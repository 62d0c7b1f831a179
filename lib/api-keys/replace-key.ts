import { and, eq, isNull, sql } from "drizzle-orm";
import { apiKeys } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { KeyDraft } from "./create-api-key";
import { GRACE_HOURS } from "./schema";

/**
 * Ends one of the caller's own keys, at once or after the time of grace. Nobody replaces somebody else's:
 * the new key would be that person in their hands.
 * @returns the key to make in its place: of the same name and the rights its owner still has
 */
export async function replaceKey(context: Context, id: string, grace: boolean): Promise<KeyDraft> {
  const { db, actor, now } = context;
  const [old] = await db
    .select()
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.teamId, actor.teamId),
        eq(apiKeys.id, id),
        eq(apiKeys.userId, actor.userId ?? ""),
        isNull(apiKeys.revokedAt),
      ),
    )
    .for("update");
  if (!old) throw new OperationError("not_found");
  if (old.replacedAt) throw new OperationError("conflict", "This key was replaced already.");
  if (old.expiresAt && old.expiresAt <= now)
    throw new OperationError("conflict", "This key has expired. Make a new one.");
  await db
    .update(apiKeys)
    .set({
      replacedAt: now,
      ...(grace
        ? { expiresAt: sql`least(expires_at, now() + make_interval(hours => ${GRACE_HOURS}))` }
        : { revokedAt: now }),
    })
    .where(and(eq(apiKeys.teamId, actor.teamId), eq(apiKeys.id, id)));
  const lifetime = old.expiresAt && old.expiresAt.getTime() - old.createdAt.getTime();
  return {
    name: old.name,
    access: old.access,
    scopes: old.scopes.filter((scope) => actor.scopes.has(scope)),
    expiresAt: lifetime ? new Date(now.getTime() + lifetime) : null,
  };
}
