import { operation } from "@/lib/operations/define";
import { changeTeam } from "./change-team";
import { teamSettings, teamSettingsInput } from "./schema";

export const updateTeamSettings = operation({
  name: "teamSettings.update",
  summary:
    "Change the team's name, logo, time zone, currency, country, working hours, holidays or who sees which leads.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /settings/team",
  input: teamSettingsInput,
  output: teamSettings,
  run: changeTeam,
});
