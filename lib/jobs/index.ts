import { getJob } from "./get-job";
import { listJobs } from "./list-jobs";
import { updateJobs } from "./update-jobs";

export const jobOperations = [listJobs, getJob, updateJobs];
