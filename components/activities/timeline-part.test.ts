import { expect, test } from "vitest";
import type { Activity } from "@/lib/activities/schema";
import { afterOlder, beforeNewer, type Part, withNewest } from "./timeline-part";

const events = (...ids: string[]) => ids.map((id) => ({ id }) as Activity);
const part = (items: Activity[], more: Partial<Part> = {}): Part => ({
  key: "all",
  items,
  older: "older",
  newer: null,
  ...more,
});
const idsOf = ({ items }: Part) => items.map(({ id }) => id).join("");

test("new events come on top, and the earlier ones that were read stay", () => {
  expect(idsOf(withNewest(part(events("c", "b", "a")), part(events("e", "d", "c"))))).toBe("edcba");
});

test("when more happened than one page holds, no gap is hidden between old and new", () => {
  const now = withNewest(part(events("b", "a"), { older: "much earlier" }), part(events("z", "y")));
  expect([idsOf(now), now.older]).toEqual(["zy", "older"]);
});

test("an event that is gone from a short timeline does not linger", () => {
  expect(idsOf(withNewest(part(events("b", "a")), part(events("a"), { older: null })))).toBe("a");
});

test("a part that was opened far back stays in view when something new happens", () => {
  const back = part(events("b", "a"), { newer: "newer" });
  expect(withNewest(back, part(events("z")))).toBe(back);
});

test("another filter begins anew", () => {
  expect(idsOf(withNewest(part(events("b")), part(events("z"), { key: "calls" })))).toBe("z");
});

test("pages join at both ends without doubles, and one that was asked for before a change is dropped", () => {
  const page = { items: events("a", "0"), nextCursor: null, previousCursor: null };
  const now = part(events("b", "a"), { newer: "newer" });
  expect(afterOlder(now, now, page)).toMatchObject({ items: events("b", "a", "0"), older: null });
  expect(idsOf(beforeNewer(now, now, { ...page, items: events("d", "c", "b") }))).toBe("dcba");
  expect(afterOlder({ ...now, key: "calls" }, now, page).items).toHaveLength(2);
});
