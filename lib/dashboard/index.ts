import { getActivity } from "./get-activity";
import { getFunnel } from "./get-funnel";
import { getLeadsBySource } from "./get-leads-by-source";
import { getOverview } from "./get-overview";
import { getUpcoming } from "./get-upcoming";

export const dashboardOperations = [getOverview, getFunnel, getLeadsBySource, getActivity, getUpcoming];
