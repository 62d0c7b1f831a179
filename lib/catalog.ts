import { activityOperations } from "@/lib/activities";
import { agentOperations } from "@/lib/agent";
import { apiKeyOperations } from "@/lib/api-keys";
import { authOperations } from "@/lib/auth";
import { binOperations } from "@/lib/bin";
import { customFieldOperations } from "@/lib/custom-fields";
import { dashboardOperations } from "@/lib/dashboard";
import { duplicateOperations } from "@/lib/duplicates";
import { exportOperations } from "@/lib/exports";
import { fileOperations } from "@/lib/files";
import { importOperations } from "@/lib/imports";
import { uploadDoor } from "@/lib/imports/upload-door";
import { invitationOperations } from "@/lib/invitations";
import { jobOperations } from "@/lib/jobs";
import { journalOperations } from "@/lib/journal";
import { leadOperations } from "@/lib/leads";
import { messageHelpOperations } from "@/lib/message-help";
import { noteOperations } from "@/lib/notes";
import { notificationOperations } from "@/lib/notifications";
import type { AnyOperation, FileDoor } from "@/lib/operations/define";
import { recorderOperations } from "@/lib/recorder";
import { routingOperations } from "@/lib/routing";
import { searchOperations } from "@/lib/search";
import { securityOperations } from "@/lib/security";
import { settingsOperations } from "@/lib/settings";
import { simulatorOperations } from "@/lib/simulator";
import { tagOperations } from "@/lib/tags";
import { taskOperations } from "@/lib/tasks";
import { teamOperations } from "@/lib/teams";
import { viewOperations } from "@/lib/views";

/** What the product can do, in one list. Every surface is derived from it. */
export const catalog: readonly AnyOperation[] = [
  ...authOperations,
  ...simulatorOperations,
  ...teamOperations,
  ...invitationOperations,
  ...leadOperations,
  ...duplicateOperations,
  ...importOperations,
  ...exportOperations,
  ...tagOperations,
  ...noteOperations,
  ...fileOperations,
  ...taskOperations,
  ...searchOperations,
  ...viewOperations,
  ...binOperations,
  ...activityOperations,
  ...dashboardOperations,
  ...settingsOperations,
  ...customFieldOperations,
  ...routingOperations,
  ...securityOperations,
  ...apiKeyOperations,
  ...journalOperations,
  ...jobOperations,
  ...agentOperations,
  ...recorderOperations,
  ...messageHelpOperations,
  ...notificationOperations,
];

/** Addresses of the API beside the operations: they take a form with a file. */
export const fileDoors: readonly FileDoor[] = [uploadDoor];
