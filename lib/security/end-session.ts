import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const endSession = operation({
  name: "security.endSession",
  summary:
    "Sign out one of your devices, or with `others` all but this one; at its next request it is out.",
  scope: "self:write",
  effect: "write",
  route: "DELETE /settings/security/sessions/:id",
  status: 204,
  system: true,
  personOnly: true,
  beforeSecondFactor: true,
  input: z.strictObject({ id: z.union([z.uuid(), z.enum(["others"])]) }),
  output: z.object({}),
  async run({ sql, actor, record }, { id }) {
    const { userId = null, sessionId = null, name } = actor;
    const ended =
      id === "others"
        ? await sql`
            update sessions set ended_at = now()
            where user_id = ${userId} and ended_at is null and id is distinct from ${sessionId}::uuid`
        : await sql`
            update sessions set ended_at = coalesce(ended_at, now()) where id = ${id} and user_id = ${userId}`;
    if (id !== "others" && ended.count === 0) throw new OperationError("not_found");
    record({
      summary: id === "others" ? `${name} signed out all other devices` : `${name} signed out a device`,
    });
    return {};
  },
});
