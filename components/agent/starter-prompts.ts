import type { PageContext } from "@/lib/agent/schema";

/** What to ask first on this page. */
export function starterPrompts({ path, leadId, selection }: PageContext): string[] {
  if (selection) {
    return ["Assign these to me", "Mark these as contacted", "How many are these?"];
  }
  if (leadId) {
    return [
      "What happened with this lead?",
      "Show the notes",
      "Follow up on Friday at 10am",
      "Duplicates",
    ];
  }
  if (path.startsWith("/journal")) return ["Recent changes", "Undo"];
  if (path.startsWith("/leads/bin")) return ["What is in the bin?"];
  return [
    "Show my open leads not contacted for 2 weeks",
    "Top 5 open leads by value",
    "How many leads came in this month?",
    "Pipeline",
  ];
}
