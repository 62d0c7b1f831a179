"use server";

import { action } from "@/lib/auth/page-actor";
import * as dismiss from "@/lib/duplicates/dismiss-duplicate";
import * as list from "@/lib/duplicates/list-duplicate-pairs";
import * as merge from "@/lib/leads/merge/merge-leads";
import * as preview from "@/lib/leads/merge/preview-merge";

export const listDuplicatePairs = action(list.listDuplicatePairs);
export const dismissDuplicate = action(dismiss.dismissDuplicate);
export const previewMerge = action(preview.previewMerge);
export const mergeLeads = action(merge.mergeLeads);
