import type { Scope } from "@/lib/access";

const verbs: Record<string, string> = {
  read: "See",
  write: "Change",
  delete: "Delete",
  import: "Import",
  export: "Export",
  bulk: "Change many",
  undo: "Undo",
  manage: "Manage",
  use: "Use",
  send: "Send",
};
const nouns: Record<string, string> = {
  self: "your own profile",
  journal: "recent changes",
  team: "the team's settings",
  agent: "the agent",
  jobs: "background jobs",
  views: "saved views",
  simulator: "the simulator",
};

/** `leads:read` as people say it: "See leads". */
export function scopeWords(scope: Scope): string {
  const [noun = "", verb = ""] = scope.split(":");
  return `${verbs[verb] ?? verb} ${nouns[noun] ?? noun}`;
}
