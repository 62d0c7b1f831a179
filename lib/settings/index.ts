import { getPipeline } from "./get-pipeline";
import { getTeamSettings } from "./get-team-settings";
import { updatePipeline } from "./update-pipeline";
import { updateTeamSettings } from "./update-team-settings";

export const settingsOperations = [getTeamSettings, updateTeamSettings, getPipeline, updatePipeline];
