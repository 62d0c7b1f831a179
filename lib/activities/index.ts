import { deleteActivity } from "./delete-activity";
import { getActivity } from "./get-activity";
import { listActivities } from "./list-activities";
import { listLeadActivities } from "./list-lead-activities";
import { logActivity } from "./log-activity";
import { updateActivity } from "./update-activity";

export const activityOperations = [
  listActivities,
  logActivity,
  getActivity,
  updateActivity,
  deleteActivity,
  listLeadActivities,
];
