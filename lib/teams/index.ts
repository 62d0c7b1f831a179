import { addMember } from "./add-member";
import { createTeam } from "./create-team";
import { deleteTeam } from "./delete-team";
import { getTeam } from "./get-team";
import { listTeams } from "./list-teams";
import { removeMember } from "./remove-member";
import { switchTeam } from "./switch-team";
import { updateTeam } from "./update-team";
import { updateTeamMember } from "./update-team-member";

export const teamOperations = [
  listTeams,
  createTeam,
  getTeam,
  updateTeam,
  deleteTeam,
  switchTeam,
  addMember,
  updateTeamMember,
  removeMember,
];
