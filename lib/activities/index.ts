import { getActivity } from "./get-activity";
import { listActivities } from "./list-activities";
import { listLeadActivities } from "./list-lead-activities";

export const activityOperations = [listActivities, getActivity, listLeadActivities];
