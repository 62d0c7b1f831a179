import type { Changed } from "./changes";

const LEAD_PAGE = /^\/leads\/([0-9a-f]{8}-[0-9a-f-]+)$/;
/** Pages that show nothing of the daily work; the one about assigning shows who got which lead. */
const APART = /^\/(settings(?!\/assigning)|chat|teams)(\/|$)/;
const DAILY_WORK: ReadonlySet<Changed["resource"]> = new Set([
  "leads",
  "notes",
  "tasks",
  "views",
  "journal",
  "imports",
]);

/** Whether the page at an address has to be drawn again after a change. */
export function concernsPage(path: string, { resource, ids }: Changed): boolean {
  // The bell reads for itself, and no page shows what it holds.
  if (resource === "notifications") return false;
  if (!DAILY_WORK.has(resource)) return true;
  const leadId = LEAD_PAGE.exec(path)?.[1];
  // Whatever hangs on a lead is told of the lead too.
  if (leadId) return resource === "leads" && (ids.length === 0 || ids.includes(leadId));
  return !APART.test(path);
}

/**
 * Whether what the bell holds may be another. A lead that is taken from somebody who sees only their own takes its
 * notifications along; they hear of it without ids.
 */
export const concernsBell = ({ resource, ids }: Changed): boolean =>
  resource === "notifications" ||
  (ids.length === 0 && (resource === "leads" || resource === "settings"));
