import { logActivity } from "@/lib/activities/log-activity";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { addTags } from "@/lib/leads/add-tags";
import { assignLead } from "@/lib/leads/assign-lead";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkDeleteLeads } from "@/lib/leads/bulk-delete-leads";
import { bulkTagLeads } from "@/lib/leads/bulk-tag-leads";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { mergeLeads } from "@/lib/leads/merge/merge-leads";
import { removeTag } from "@/lib/leads/remove-tag";
import { setLeadStatus } from "@/lib/leads/set-lead-status";
import { updateLead } from "@/lib/leads/update-lead";
import { createNote } from "@/lib/notes/create-note";
import { deleteNote } from "@/lib/notes/delete-note";
import { updateNote } from "@/lib/notes/update-note";
import type { Act } from "./acts";
import type { Dice } from "./dice";

/** So few leads that a look at every row stays cheap. */
const MOST_LEADS = 25;
const statuses = ["new", "contacted", "qualified", "won", "nurture", "unheard-of"];

export function actsOnLeads(dice: Dice): Act[] {
  const { one, id, some, binned, word, name, pick, number, member, seed } = dice;
  const [lead, other] = [one("leads"), one("leads")];
  const field = one("custom_fields");
  const create: Act = {
    operation: createLead,
    input: { firstName: word() || "New", lastName: name(), force: true, assignedToId: member() },
  };
  const acts: Act[] = [
    {
      operation: updateLead,
      input: {
        id: lead?.id,
        company: word(),
        title: word(),
        valueCents: number(),
        source: word(),
        ...(field?.key && { customFields: { [field.key]: word() || null } }),
      },
    },
    {
      operation: updateLead,
      input: {
        id: lead?.id,
        firstName: word(),
        email: `${seed}@example.com`,
        status: pick(statuses),
      },
    },
    { operation: assignLead, input: { id: lead?.id, assignedToId: member() } },
    { operation: assignLead, input: { id: lead?.id, byRules: true } },
    { operation: setLeadStatus, input: { id: lead?.id, status: pick(statuses) } },
    { operation: deleteLead, input: { id: lead?.id } },
    {
      operation: mergeLeads,
      input: {
        keepId: lead?.id,
        mergeId: other?.id,
        keepVersion: Number(lead?.version),
        mergeVersion: Number(other?.version),
      },
    },
    { operation: bulkUpdateLeads, input: { ids: some("leads"), company: word() } },
    { operation: bulkAssignLeads, input: { ids: some("leads"), assignedToId: member() } },
    { operation: bulkDeleteLeads, input: { ids: some("leads").slice(0, 2) } },
    { operation: bulkTagLeads, input: { ids: some("leads"), add: [id("tags")], remove: [] } },
    { operation: restoreFromBin, input: { ids: binned("leads") } },
    { operation: restoreFromBin, input: { resource: "notes", ids: binned("notes") } },
    { operation: addTags, input: { id: lead?.id, tagIds: [id("tags")] } },
    { operation: removeTag, input: { id: lead?.id, tagId: id("tags") } },
    { operation: createNote, input: { id: lead?.id, body: `${word()}${seed}` } },
    { operation: updateNote, input: { id: id("notes"), body: `${word()}-${seed}` } },
    { operation: updateNote, input: { id: id("notes"), isPinned: dice.flag() } },
    { operation: deleteNote, input: { id: id("notes") } },
    {
      operation: logActivity,
      input: { leadId: lead?.id, outcome: "answered", durationSeconds: number() % 900, notes: word() },
    },
    create,
  ];
  return dice.count("leads") < MOST_LEADS
    ? [...acts, create]
    : acts.filter((act) => act.operation !== createLead);
}
