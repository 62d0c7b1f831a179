import type { Scope } from "@/lib/access";

/** Every table whose rows the journal captures, parents before children, with the right that changing it takes. */
export const journaledTables = {
  teams: "team:manage",
  team_members: "members:manage",
  invitations: "members:manage",
  lead_statuses: "team:manage",
  lead_choices: "team:manage",
  custom_fields: "team:manage",
  routing_rules: "team:manage",
  tags: "leads:write",
  leads: "leads:write",
  lead_tags: "leads:write",
  notes: "leads:write",
  logged_events: "leads:write",
  files: "leads:write",
  tasks: "tasks:write",
  saved_views: "views:write",
  duplicate_dismissals: "leads:write",
  // Only that they went over to another lead, as a merge makes them do.
  activities: "leads:write",
  agent_caps: "agent:manage",
} as const satisfies Record<string, Scope>;

export type JournaledTable = keyof typeof journaledTables;

export const tablesParentsFirst = Object.keys(journaledTables) as JournaledTable[];
