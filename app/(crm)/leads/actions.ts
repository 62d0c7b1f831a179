"use server";

import type { LeadRecord } from "@/components/leads/lead-record-data";
import * as deleteLogged from "@/lib/activities/delete-activity";
import * as getOne from "@/lib/activities/get-activity";
import * as activities from "@/lib/activities/list-lead-activities";
import * as log from "@/lib/activities/log-activity";
import * as updateLogged from "@/lib/activities/update-activity";
import { action } from "@/lib/auth/page-actor";
import * as binList from "@/lib/bin/list-bin";
import * as bin from "@/lib/bin/restore-from-bin";
import * as add from "@/lib/leads/add-tags";
import * as assign from "@/lib/leads/assign-lead";
import * as bulkAssign from "@/lib/leads/bulk-assign-leads";
import * as bulkDelete from "@/lib/leads/bulk-delete-leads";
import * as bulkTag from "@/lib/leads/bulk-tag-leads";
import * as bulkUpdate from "@/lib/leads/bulk-update-leads";
import * as check from "@/lib/leads/check-duplicates";
import * as create from "@/lib/leads/create-lead";
import * as remove from "@/lib/leads/delete-lead";
import * as getBoard from "@/lib/leads/get-board";
import * as list from "@/lib/leads/list-leads";
import * as untag from "@/lib/leads/remove-tag";
import * as setStatus from "@/lib/leads/set-lead-status";
import * as update from "@/lib/leads/update-lead";
import * as createNoteOperation from "@/lib/notes/create-note";
import * as deleteNoteOperation from "@/lib/notes/delete-note";
import * as noteVersions from "@/lib/notes/list-note-versions";
import * as updateNoteOperation from "@/lib/notes/update-note";
import type { ActionResult } from "@/lib/operations/action";
import { OperationError } from "@/lib/operations/errors";
import * as createTagOperation from "@/lib/tags/create-tag";
import { readRecord } from "./record";

export const listLeads = action(list.listLeads);
export const readBoard = action(getBoard.getBoard);
export const createLead = action(create.createLead);
export const updateLead = action(update.updateLead);
export const deleteLead = action(remove.deleteLead);
export const setLeadStatus = action(setStatus.setLeadStatus);
export const assignLead = action(assign.assignLead);
export const addTags = action(add.addTags);
export const removeTag = action(untag.removeTag);
export const createTag = action(createTagOperation.createTag);
export const checkDuplicates = action(check.checkDuplicates);
export const bulkUpdateLeads = action(bulkUpdate.bulkUpdateLeads);
export const bulkAssignLeads = action(bulkAssign.bulkAssignLeads);
export const bulkTagLeads = action(bulkTag.bulkTagLeads);
export const bulkDeleteLeads = action(bulkDelete.bulkDeleteLeads);
export const restoreFromBin = action(bin.restoreFromBin);
export const listBin = action(binList.listBin);
export const listLeadActivities = action(activities.listLeadActivities);
export const getActivity = action(getOne.getActivity);
export const logActivity = action(log.logActivity);
export const updateActivity = action(updateLogged.updateActivity);
export const deleteActivity = action(deleteLogged.deleteActivity);
export const listNoteVersions = action(noteVersions.listNoteVersions);
export const createNote = action(createNoteOperation.createNote);
export const updateNote = action(updateNoteOperation.updateNote);
export const deleteNote = action(deleteNoteOperation.deleteNote);

/** One lead with its timeline, notes and likely duplicates, in one answer. */
export async function readLeadRecord(id: string): Promise<ActionResult<LeadRecord>> {
  try {
    return { ok: true, data: await readRecord(id) };
  } catch (thrown) {
    // A signed-out visitor is sent to the sign-in page by an exception of the router.
    if (thrown instanceof OperationError) return { ok: false, error: thrown.toProblem() };
    throw thrown;
  }
}
