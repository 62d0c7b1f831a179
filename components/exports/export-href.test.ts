import { expect, test } from "vitest";
import { filterFromParams } from "@/lib/filters/url";
import { leadFields } from "@/lib/leads/schema";
import { exportHref } from "./export-href";

test("an export asks for what the list shows", () => {
  const filter = { and: [{ field: "company", op: "contains" as const, value: "Crosby & Sons" }] };
  const { pathname, searchParams } = new URL(
    exportHref({ q: "ann", filter }, "xlsx"),
    "http://rapport.test",
  );
  expect(pathname).toBe("/api/leads/export");
  expect(Object.fromEntries(searchParams)).toMatchObject({ format: "xlsx", q: "ann" });
  expect(filterFromParams(searchParams, leadFields)).toMatchObject({ ok: true, filter });
  expect(exportHref({}, "csv")).toBe("/api/leads/export?format=csv");
});
