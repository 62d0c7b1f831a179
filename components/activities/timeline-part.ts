import type { Activity } from "@/lib/activities/schema";

/** Events of a timeline without a gap between them, and where it goes on. */
export type Part = {
  /** The filter it was read with. */
  key: string;
  items: Activity[];
  /** Null at the beginning of the lead. */
  older: string | null;
  /** Null where it reaches until now. */
  newer: string | null;
};

type Page = { items: Activity[]; nextCursor: string | null; previousCursor: string | null };

/**
 * The newest events in place of those that were the newest, before the earlier ones that were read already. When too
 * much happened for the two to meet, the earlier ones go; a part that was opened far back stays where it is.
 */
export function withNewest(now: Part | undefined, newest: Part): Part {
  if (!now || now.key !== newest.key) return newest;
  if (now.newer !== null) return now;
  const last = newest.items.at(-1);
  const meeting = now.items.findIndex(({ id }) => id === last?.id);
  if (newest.older === null || meeting < 0) return newest;
  return { ...now, items: [...newest.items, ...now.items.slice(meeting + 1)] };
}

/** With a page of earlier events at its end, unless it has become another part meanwhile. */
export const afterOlder = (now: Part, asked: Part, page: Page): Part =>
  now.older === asked.older && now.key === asked.key
    ? { ...now, items: unique([...now.items, ...page.items]), older: page.nextCursor }
    : now;

/** With a page of later events before it. */
export const beforeNewer = (now: Part, asked: Part, page: Page): Part =>
  now.newer === asked.newer && now.key === asked.key
    ? { ...now, items: unique([...page.items, ...now.items]), newer: page.previousCursor }
    : now;

const unique = (items: Activity[]) => [...new Map(items.map((item) => [item.id, item])).values()];
