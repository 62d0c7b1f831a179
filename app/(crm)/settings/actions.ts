"use server";

import { createApiKey as createApiKeyOperation } from "@/lib/api-keys/create-api-key";
import { revokeApiKey as revokeApiKeyOperation } from "@/lib/api-keys/revoke-api-key";
import { action } from "@/lib/auth/page-actor";
import { updateMe as updateMeOperation } from "@/lib/auth/update-me";
import { changePassword as changePasswordOperation } from "@/lib/security/change-password";
import { endSession as endSessionOperation } from "@/lib/security/end-session";
import { requireSecondFactor as requireOperation } from "@/lib/security/require-second-factor";
import { twoFactor as twoFactorOperation } from "@/lib/security/two-factor";
import * as pipeline from "@/lib/settings/update-pipeline";
import * as settings from "@/lib/settings/update-team-settings";
import * as members from "@/lib/teams/update-team-member";

export const updateTeamSettings = action(settings.updateTeamSettings);
export const updatePipeline = action(pipeline.updatePipeline);
export const updateTeamMember = action(members.updateTeamMember);
export const updateMe = action(updateMeOperation);
export const changePassword = action(changePasswordOperation);
export const twoFactor = action(twoFactorOperation);
export const endSession = action(endSessionOperation);
export const requireSecondFactor = action(requireOperation);
export const createApiKey = action(createApiKeyOperation);
export const revokeApiKey = action(revokeApiKeyOperation);
