"use server";

import { action } from "@/lib/auth/page-actor";
import * as update from "@/lib/jobs/update-jobs";

export const updateJobs = action(update.updateJobs);
