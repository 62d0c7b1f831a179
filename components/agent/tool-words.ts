import type { AgentToolPart, ToolOutput } from "@/lib/agent/schema";

/** What a tool does, while it does it and once it has. */
const words: Record<string, [doing: string, done: string]> = {
  leads_list: ["Looking for leads", "Looked for leads"],
  leads_get: ["Reading the lead", "Read the lead"],
  leads_create: ["Adding the lead", "Added the lead"],
  leads_update: ["Changing the lead", "Changed the lead"],
  leads_setStatus: ["Changing the status", "Changed the status"],
  leads_assign: ["Assigning the lead", "Assigned the lead"],
  leads_addTags: ["Adding tags", "Added tags"],
  leads_removeTag: ["Removing a tag", "Removed a tag"],
  leads_delete: ["Moving the lead to the bin", "Moved the lead to the bin"],
  leads_bulkAssign: ["Assigning leads", "Assigned leads"],
  leads_bulkUpdate: ["Changing leads", "Changed leads"],
  leads_bulkTag: ["Changing tags", "Changed tags"],
  leads_bulkDelete: ["Moving leads to the bin", "Moved leads to the bin"],
  leads_listDuplicates: ["Looking for duplicates", "Looked for duplicates"],
  notes_create: ["Writing a note", "Wrote a note"],
  notes_list: ["Reading the notes", "Read the notes"],
  activities_listOfLead: ["Reading the timeline", "Read the timeline"],
  journal_list: ["Reading recent changes", "Read recent changes"],
  journal_undo: ["Taking back a change", "Took back a change"],
  pipeline_get: ["Reading the pipeline", "Read the pipeline"],
  teams_get: ["Reading the team", "Read the team"],
  tags_list: ["Reading the tags", "Read the tags"],
  tags_create: ["Adding a tag", "Added a tag"],
  bin_list: ["Looking in the bin", "Looked in the bin"],
  bin_restore: ["Restoring from the bin", "Restored from the bin"],
  find_tools: ["Looking for the right tool", "Found the right tool"],
};

/** A tool's name in the words of what it has done; one that nobody has named keeps its own. */
export const toolTitle = (tool: string): string => words[tool]?.[1] ?? tool.replace("_", ": ");

export type ToolState = "doing" | "done" | "failed" | "refused" | "waiting";

/** A tool call in plain words. */
export function toolWords(part: AgentToolPart): { state: ToolState; text: string; entryId?: string } {
  const [doing, done] = words[part.toolName] ?? ["Working", "Done"];
  if (part.state === "output-error")
    return { state: "failed", text: `${doing === "Working" ? "A step" : doing} failed` };
  if (part.state === "output-denied") return { state: "refused", text: `${doing}: you said no` };
  if (part.state === "approval-requested")
    return { state: "waiting", text: `${doing}: waits for your approval` };
  if (part.state !== "output-available") return { state: "doing", text: `${doing}…` };
  const output = (part.output ?? {}) as ToolOutput;
  if (output.problem) return { state: "failed", text: output.problem.detail };
  return {
    state: "done",
    text: output.summary ?? done,
    ...(output.entryId && { entryId: output.entryId }),
  };
}
