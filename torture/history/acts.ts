import fc from "fast-check";
import type { TestTeam } from "@/db/testing";
import { restoreFromBin } from "@/lib/bin/restore-from-bin";
import { addTags } from "@/lib/leads/add-tags";
import { assignLead } from "@/lib/leads/assign-lead";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkDeleteLeads } from "@/lib/leads/bulk-delete-leads";
import { bulkTagLeads } from "@/lib/leads/bulk-tag-leads";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { removeTag } from "@/lib/leads/remove-tag";
import { setLeadStatus } from "@/lib/leads/set-lead-status";
import { updateLead } from "@/lib/leads/update-lead";
import { createNote } from "@/lib/notes/create-note";
import { deleteNote } from "@/lib/notes/delete-note";
import { updateNote } from "@/lib/notes/update-note";
import type { AnyOperation } from "@/lib/operations/define";
import { updateTeamSettings } from "@/lib/settings/update-team-settings";
import { createTag } from "@/lib/tags/create-tag";
import { deleteTag } from "@/lib/tags/delete-tag";
import { updateTag } from "@/lib/tags/update-tag";

/** Ids of the rows there are now, in the bin or not. */
export interface Rows {
  leads: string[];
  tags: string[];
  notes: string[];
}

export interface Act {
  operation: AnyOperation;
  input: Record<string, unknown>;
}

/** So few leads that a look at every row stays cheap. */
const MOST_LEADS = 25;
const words = [
  "",
  "Ada",
  "Zürich",
  'O\'Brien "quoted"',
  "a, b",
  "\\",
  "=1+1",
  "اسم",
  "👩‍👩‍👧",
  "line\nbreak",
  "null",
  "x".repeat(90),
];
const statuses = ["new", "contacted", "qualified", "won", "nurture", "unheard-of"];

/** A random act upon rows that are there; some of them are refused, and must then leave no trace. */
export function randomAct(team: TestTeam, rows: Rows, seed: number): Act {
  const random = fc.sample(fc.infiniteStream(fc.nat({ max: 1_000_000 })), {
    numRuns: 1,
    seed,
  })[0] as Iterator<number>;
  const pick = <T>(list: readonly T[]): T | undefined =>
    list[random.next().value % Math.max(1, list.length)];
  const lead = pick(rows.leads);
  const some = rows.leads.filter((_, index) => (seed >> (index % 20)) % 2 === 0).slice(0, 8);
  const tag = pick(rows.tags);
  const note = pick(rows.notes);
  const member = pick([team.grace, team.ada, team.mia])?.userId ?? null;
  const word = pick(words);
  const name = `${pick(words)}${seed}`.slice(0, 40).replace(/\n/g, " ");
  const acts: Act[] = [
    {
      operation: updateLead,
      input: {
        id: lead,
        company: word,
        title: pick(words),
        valueCents: random.next().value,
        source: pick(words),
      },
    },
    {
      operation: updateLead,
      input: { id: lead, firstName: pick(words), email: `${seed}@example.com`, status: pick(statuses) },
    },
    { operation: assignLead, input: { id: lead, assignedToId: member } },
    { operation: setLeadStatus, input: { id: lead, status: pick(statuses) } },
    { operation: deleteLead, input: { id: lead } },
    { operation: bulkUpdateLeads, input: { ids: some, company: word } },
    { operation: bulkAssignLeads, input: { ids: some, assignedToId: member } },
    { operation: bulkDeleteLeads, input: { ids: some.slice(0, 2) } },
    { operation: bulkTagLeads, input: { ids: some, add: [tag], remove: [] } },
    { operation: restoreFromBin, input: { leadIds: some, ids: some } },
    { operation: addTags, input: { id: lead, tagIds: [tag] } },
    { operation: removeTag, input: { id: lead, tagId: tag } },
    { operation: createTag, input: { name, color: "red" } },
    { operation: updateTag, input: { id: tag, name: `${name}!`, color: "blue" } },
    { operation: deleteTag, input: { id: tag } },
    { operation: createNote, input: { id: lead, body: `${word}${seed}` } },
    { operation: updateNote, input: { id: note, body: `${word}-${seed}` } },
    { operation: deleteNote, input: { id: note } },
    { operation: updateTeamSettings, input: { name: `Team ${seed}` } },
  ];
  if (rows.leads.length < MOST_LEADS)
    acts.push({
      operation: createLead,
      input: { firstName: word || "New", lastName: name, force: true, assignedToId: member },
    });
  return acts[seed % acts.length] as Act;
}
