import { eq } from "drizzle-orm";
import { z } from "zod";
import { teams } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { type TeamSettings, teamSettings } from "./schema";

export const getTeamSettings = operation({
  name: "teamSettings.get",
  summary:
    "Show the team's name, logo, time zone, currency, country, working hours, holidays and who sees which leads.",
  scope: "team:read",
  effect: "read",
  route: "GET /settings/team",
  input: z.strictObject({}),
  output: teamSettings,
  run: (context) => findTeamSettings(context),
});

/** The settings of the actor's team. */
export async function findTeamSettings({
  db,
  actor,
}: Pick<Context, "db" | "actor">): Promise<TeamSettings> {
  const [team] = await db
    .select({
      name: teams.name,
      logoUrl: teams.logoUrl,
      timeZone: teams.timeZone,
      currency: teams.currency,
      country: teams.country,
      leadVisibility: teams.leadVisibility,
      workingHours: teams.workingHours,
      holidays: teams.holidays,
      version: teams.version,
    })
    .from(teams)
    .where(eq(teams.id, actor.teamId));
  if (!team) throw new OperationError("not_found");
  return team;
}
