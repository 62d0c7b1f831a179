import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { changeTeam } from "@/lib/settings/change-team";
import { teamSettings, teamSettingsInput } from "@/lib/settings/schema";

export const updateTeam = operation({
  name: "teams.update",
  summary: "Rename a team, or change its logo, time zone, currency, working hours or holidays.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /teams/:id",
  input: teamSettingsInput.extend({ id: z.uuid() }),
  output: teamSettings,
  run(context, { id, ...changes }) {
    if (id !== context.actor.teamId) throw new OperationError("not_found");
    return changeTeam(context, changes);
  },
});
