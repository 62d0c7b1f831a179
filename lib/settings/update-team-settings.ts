import { eq, sql } from "drizzle-orm";
import { teams } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findTeamSettings } from "./get-team-settings";
import { teamSettings, teamSettingsInput } from "./schema";

export const updateTeamSettings = operation({
  name: "teamSettings.update",
  summary: "Change the team's name, time zone, currency, country or who sees which leads.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /settings/team",
  input: teamSettingsInput,
  output: teamSettings,
  async run(context, changes) {
    const current = await findTeamSettings(context);
    if (context.call.expectedVersion !== undefined && context.call.expectedVersion !== current.version)
      throw new OperationError("conflict", {
        detail: "Someone else changed the team's settings. Reload to see them.",
        data: current,
      });
    const version = current.version + 1;
    await context.db
      .update(teams)
      .set({ ...changes, version: sql`${teams.version} + 1`, updatedAt: context.now })
      .where(eq(teams.id, context.actor.teamId));
    context.record({
      summary: `Changed the team's settings: ${Object.keys(changes).join(", ")}`,
      events: [{ name: "settings.changed", data: {} }],
    });
    return { ...current, ...changes, version };
  },
});
