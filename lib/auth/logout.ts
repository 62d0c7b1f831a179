import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const logout = operation({
  name: "auth.logout",
  summary: "Sign out this device at once; its access and refresh tokens end with it.",
  scope: "self:write",
  effect: "write",
  route: "POST /auth/logout",
  status: 204,
  beforeSecondFactor: true,
  input: z.strictObject({}),
  output: z.object({}),
  async run({ sql, actor, record }) {
    const { sessionId, name } = actor;
    if (!sessionId)
      throw new OperationError("invalid", "An API key has no sign-in to end. Revoke the key instead.");
    await sql`update sessions set ended_at = now() where id = ${sessionId} and ended_at is null`;
    record({ summary: `${name} signed out` });
    return {};
  },
});
