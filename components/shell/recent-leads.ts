/** The leads that this person opened last in this browser, by their ids alone: what they are called the server says. */
const KEPT = 12;

const keyOf = (userId: string) => `rapport.recent-leads.${userId}`;

export function recentLeads(userId: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string").slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

export function rememberLead(userId: string, leadId: string) {
  const ids = [leadId, ...recentLeads(userId).filter((id) => id !== leadId)].slice(0, KEPT);
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(ids));
  } catch {
    // A browser that keeps nothing has no recent leads.
  }
}
