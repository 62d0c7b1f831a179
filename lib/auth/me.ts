import { z } from "zod";
import { role, scope } from "@/lib/access";
import { emailDelivery } from "@/lib/email/delivery";
import { isDemo } from "@/lib/env";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findAccount } from "./account";
import { ownTeam, user } from "./people";

export const me = operation({
  name: "auth.me",
  summary: "Who is signed in, in which team, with which rights and plan, and what this server can do.",
  scope: "self:read",
  effect: "read",
  route: "GET /auth/me",
  beforeSecondFactor: true,
  versionOf: ({ user }) => user.version,
  input: z.strictObject({}),
  output: z.object({
    user,
    team: ownTeam,
    role,
    scopes: z.array(scope).max(100),
    plan: z.string(),
    flags: z.record(z.string(), z.boolean()).describe("Switches of this server that pages depend on."),
  }),
  async run({ sql, actor }) {
    const account = actor.userId ? await findAccount(sql, actor.userId, actor.teamId) : undefined;
    if (!account) throw new OperationError("not_found");
    const flags = { simulator: isDemo(), canSendEmail: emailDelivery() !== "not_configured" };
    return { ...account, role: account.team.role, scopes: [...actor.scopes], flags };
  },
});
