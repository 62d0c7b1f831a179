import { expect, test } from "vitest";
import { concernsBell, concernsPage } from "./concerns";

const leadId = "01a210fb-bbf6-73af-b32c-a3aea6859e7a";
const lead = `/leads/${leadId}`;

test.each([
  ["/leads", "leads", true],
  ["/tasks", "tasks", true],
  ["/dashboard", "leads", true],
  ["/leads/import", "imports", true],
  ["/leads", "notifications", false],
  [lead, "leads", true],
  [lead, "notes", false],
  [lead, "settings", true],
  [lead, "tags", true],
  ["/settings/pipeline", "leads", false],
  ["/settings/pipeline", "settings", true],
  ["/settings/assigning", "leads", true],
  ["/settings/members", "members", true],
  ["/chat", "tasks", false],
] as const)("whether %s is drawn again after a change of %s: %s", (path, resource, isDrawn) => {
  expect(concernsPage(path, { resource, ids: [] })).toBe(isDrawn);
});

test("a lead's page is drawn again when the lead is among those that changed, and not for others", () => {
  expect(concernsPage(lead, { resource: "leads", ids: [crypto.randomUUID(), leadId] })).toBe(true);
  expect(concernsPage(lead, { resource: "leads", ids: [crypto.randomUUID()] })).toBe(false);
});

test.each([
  ["notifications", [leadId], true],
  ["leads", [leadId], false],
  ["leads", [], true],
  ["settings", [], true],
  ["tasks", [], false],
] as const)("whether the bell is read again after a change of %s %j: %s", (resource, ids, isRead) => {
  expect(concernsBell({ resource, ids: [...ids] })).toBe(isRead);
});
