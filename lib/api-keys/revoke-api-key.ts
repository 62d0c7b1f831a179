import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { apiKeys } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const revokeApiKey = operation({
  name: "apiKeys.revoke",
  summary: "End one of your API keys for good, or as an admin anybody's; its next request is refused.",
  scope: "self:write",
  effect: "destroy",
  route: "DELETE /settings/api-keys/:id",
  status: 204,
  personOnly: true,
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({}),
  async run({ db, actor, record }, { id }) {
    const own = actor.scopes.has("team:manage") ? undefined : eq(apiKeys.userId, actor.userId ?? "");
    const [revoked] = await db
      .update(apiKeys)
      .set({ revokedAt: sql`coalesce(revoked_at, now())` })
      .where(and(eq(apiKeys.teamId, actor.teamId), eq(apiKeys.id, id), own))
      .returning({ name: apiKeys.name });
    if (!revoked) throw new OperationError("not_found");
    record({ summary: `Revoked the API key ${revoked.name}` });
    return {};
  },
});
