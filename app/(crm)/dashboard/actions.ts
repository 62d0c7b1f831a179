"use server";

import * as list from "@/lib/activities/list-activities";
import { action } from "@/lib/auth/page-actor";

export const listActivities = action(list.listActivities);
