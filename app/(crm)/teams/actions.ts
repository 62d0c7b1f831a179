"use server";

import { action } from "@/lib/auth/page-actor";
import * as creation from "@/lib/teams/create-team";
import * as deletion from "@/lib/teams/delete-team";

export const createTeam = action(creation.createTeam);
export const deleteTeam = action(deletion.deleteTeam);
