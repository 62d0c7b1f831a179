import { expect, test } from "vitest";
import { sharedFormat } from "@/lib/format";
import { dayOf } from "./words";

const now = new Date("2026-03-12T05:00:00Z");

test.each([
  ["2026-03-12T04:59:00Z", "Today"],
  ["2026-03-11T07:00:00Z", "Today"],
  ["2026-03-11T05:00:00Z", "Yesterday"],
  ["2026-03-09T12:00:00Z", "Mar 9"],
  ["2025-03-12T05:00:00Z", "Mar 11, 2025"],
])("changes of %s stand under %s for a reader in Denver", (when, day) => {
  expect(dayOf(when, { format: sharedFormat, timeZone: "America/Denver", now })).toBe(day);
});
