"use server";

import { action } from "@/lib/auth/page-actor";
import { updateMe as updateMeOperation } from "@/lib/auth/update-me";
import * as pipeline from "@/lib/settings/update-pipeline";
import * as settings from "@/lib/settings/update-team-settings";
import * as members from "@/lib/teams/update-team-member";

export const updateTeamSettings = action(settings.updateTeamSettings);
export const updatePipeline = action(pipeline.updatePipeline);
export const updateTeamMember = action(members.updateTeamMember);
export const updateMe = action(updateMeOperation);
