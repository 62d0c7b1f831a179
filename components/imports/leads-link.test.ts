import { expect, test } from "vitest";
import { filterFromParams } from "@/lib/filters/url";
import type { ImportDetails } from "@/lib/imports/schema";
import { leadFields } from "@/lib/leads/schema";
import { importedLeadsHref } from "./leads-link";

const run = {
  created: 3,
  state: "done",
  mapping: { Mail: "email" },
  startedAt: "2026-03-01T09:00:00.000Z",
  finishedAt: "2026-03-01T09:00:07.000Z",
} as unknown as ImportDetails;

test("the link to imported leads is a filter that the list understands", () => {
  const href = importedLeadsHref(run) ?? "";
  const parsed = filterFromParams(new URL(href, "http://rapport.test").searchParams, leadFields);
  expect(parsed).toMatchObject({ ok: true, filter: { and: [{ field: "createdAt", op: "between" }] } });
});

test("no link is given that would show other leads", () => {
  expect(importedLeadsHref({ ...run, mapping: { Since: "createdAt" } })).toBeUndefined();
  expect(importedLeadsHref({ ...run, state: "reverted" })).toBeUndefined();
  expect(importedLeadsHref({ ...run, created: 0 })).toBeUndefined();
});
