import type { Format } from "@/lib/format";
import type { JournalEntry } from "@/lib/journal/schema";
import { capitalized } from "@/lib/names";

/** How an act came about, when no person did it by hand. */
const doors: Record<string, string> = {
  api: "through the API",
  agent: "through the assistant",
  workflow: "by a workflow",
  campaign: "by a campaign",
  import: "by an import",
};

/** The name to show for who acted. */
export const actorName = ({
  actorName: name,
  actorKind,
}: Pick<JournalEntry, "actorName" | "actorKind">) =>
  name ?? (actorKind === "system" ? "Rapport" : capitalized(actorKind));

/** What was done; the name that stands beside it is not said twice. */
export const actWords = ({ summary, actorName: name }: Pick<JournalEntry, "summary" | "actorName">) =>
  name && summary.startsWith(`${name} `) ? summary.slice(name.length + 1) : summary;

export const doorWords = (door: string): string | undefined => doors[door];

const tables: Record<string, [singular: string, plural: string]> = {
  leads: ["lead", "leads"],
  lead_tags: ["tag on a lead", "tags on leads"],
  notes: ["note", "notes"],
  tags: ["tag", "tags"],
  lead_statuses: ["status", "statuses"],
  custom_fields: ["custom field", "custom fields"],
  routing_rules: ["rule for new leads", "rules for new leads"],
  team_members: ["member", "members"],
  teams: ["team", "teams"],
};

export const tableWords = (table: string, rows: number): string =>
  (tables[table] ?? ["row", "rows"])[rows === 1 ? 0 : 1];

/** `last_contacted_at` → "last contacted". */
export const columnWords = (column: string): string =>
  column.replace(/_(id|at|key)$/, "").replaceAll("_", " ");

const INTERNAL = new Set([
  "id",
  "team_id",
  "created_at",
  "updated_at",
  "version",
  "search",
  "position",
]);

/** The changed columns worth showing, with their old and new values. */
export const shownValues = (
  before: Record<string, string | null> | null,
  after: Record<string, string | null> | null,
) =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .filter((column) => !INTERNAL.has(column))
    .map((column) => ({
      column: columnWords(column),
      from: before?.[column] ?? null,
      to: after?.[column] ?? null,
    }));

const DAY = 86_400_000;

/** "Today", "Yesterday", then the day itself, as it is where the reader is. */
export function dayOf(
  when: string | Date,
  { format, timeZone, now = new Date() }: { format: Format; timeZone: string; now?: Date },
): string {
  const [day, today, yesterday] = [when, now, now.getTime() - DAY].map((date) =>
    format.day(date, { timeZone, now }),
  );
  if (day === today) return "Today";
  return day === yesterday ? "Yesterday" : (day as string);
}
