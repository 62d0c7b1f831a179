import { getTeam } from "./get-team";
import { updateTeamMember } from "./update-team-member";

export const teamOperations = [getTeam, updateTeamMember];
