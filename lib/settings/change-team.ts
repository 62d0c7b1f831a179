import { eq, sql } from "drizzle-orm";
import type { z } from "zod";
import { teams } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { refuseStale } from "@/lib/operations/stale";
import { findTeamSettings } from "./get-team-settings";
import type { TeamSettings, teamSettingsInput } from "./schema";

const words: Record<keyof z.output<typeof teamSettingsInput>, string> = {
  name: "name",
  logoUrl: "logo",
  timeZone: "time zone",
  currency: "currency",
  country: "country",
  leadVisibility: "who sees which leads",
  workingHours: "working hours",
  holidays: "holidays",
};

/** Changes the actor's team; what is not given stays. Throws `conflict` when someone else changed it since. */
export async function changeTeam(
  context: Context,
  changes: z.output<typeof teamSettingsInput>,
): Promise<TeamSettings> {
  const { db, actor, now } = context;
  await lockTeam(context);
  const current = await findTeamSettings(context);
  await refuseStale(context, "The team", current.version, () => current);
  await db
    .update(teams)
    .set({ ...changes, version: sql`${teams.version} + 1`, updatedAt: now })
    .where(eq(teams.id, actor.teamId));
  const named = Object.keys(changes).map((key) => words[key as keyof typeof words]);
  context.record({
    summary: `Changed the team's settings: ${named.join(", ")}`,
    events: [{ name: "settings.changed", data: {} }],
  });
  return { ...current, ...changes, version: current.version + 1 };
}

/** Two that change the team go one after the other, or the later one would not see that it is stale. */
const lockTeam = ({ sql, actor }: Context) =>
  sql`select 1 from teams where id = ${actor.teamId} for no key update`;
