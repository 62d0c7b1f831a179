import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { teams } from "@/db/schema";
import { role, roles } from "@/lib/access";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

export const requireSecondFactor = operation({
  name: "security.requireSecondFactor",
  summary: "Set the roles whose members may do nothing until they have a second factor; owners only.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /settings/security/required-roles",
  personOnly: true,
  input: z.strictObject({ roles: z.array(role).max(roles.length) }),
  output: z.object({ roles: z.array(role).max(roles.length) }),
  async run({ db, actor, now, record }, { roles: asked }) {
    if (actor.role !== "owner")
      throw new OperationError("forbidden", "Only an owner can ask the team for a second factor.");
    const required = roles.filter((name) => asked.includes(name));
    await db
      .update(teams)
      .set({ secondFactorRoles: required, version: sql`${teams.version} + 1`, updatedAt: now })
      .where(eq(teams.id, actor.teamId));
    const whom = required.length > 0 ? required.map((name) => `${name}s`).join(", ") : "nobody";
    record({
      summary: `A second factor is asked of ${whom} now`,
      events: [{ name: "settings.changed", data: {} }],
    });
    return { roles: required };
  },
});
