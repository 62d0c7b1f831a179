"use server";

import { action } from "@/lib/auth/page-actor";
import * as cancel from "@/lib/imports/cancel-import";
import * as get from "@/lib/imports/get-import";
import * as start from "@/lib/imports/import-leads";
import * as listValues from "@/lib/imports/list-column-values";
import * as revert from "@/lib/imports/revert-import";

export const importLeads = action(start.importLeads);
export const getImport = action(get.getImport);
export const cancelImport = action(cancel.cancelImport);
export const revertImport = action(revert.revertImport);
export const listColumnValues = action(listValues.listColumnValues);
