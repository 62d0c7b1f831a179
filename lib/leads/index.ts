import { addTags } from "./add-tags";
import { assignLead } from "./assign-lead";
import { bulkAssignLeads } from "./bulk-assign-leads";
import { bulkDeleteLeads } from "./bulk-delete-leads";
import { bulkTagLeads } from "./bulk-tag-leads";
import { bulkUpdateLeads } from "./bulk-update-leads";
import { checkDuplicates } from "./check-duplicates";
import { createLead } from "./create-lead";
import { deleteLead } from "./delete-lead";
import { getBoard } from "./get-board";
import { getLead } from "./get-lead";
import { listDuplicates } from "./list-duplicates";
import { listLeads } from "./list-leads";
import { mergeLeads } from "./merge/merge-leads";
import { previewMerge } from "./merge/preview-merge";
import { removeTag } from "./remove-tag";
import { setLeadStatus } from "./set-lead-status";
import { updateLead } from "./update-lead";

export const leadOperations = [
  listLeads,
  getBoard,
  createLead,
  getLead,
  updateLead,
  deleteLead,
  setLeadStatus,
  assignLead,
  bulkDeleteLeads,
  bulkUpdateLeads,
  bulkAssignLeads,
  bulkTagLeads,
  addTags,
  removeTag,
  checkDuplicates,
  listDuplicates,
  previewMerge,
  mergeLeads,
];
