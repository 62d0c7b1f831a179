import { expect, test } from "vitest";
import { describeFilter } from "./describe";
import type { Field, Filter } from "./schema";
import { uuids } from "./testing";

const [tag = "", other = "", ada = ""] = uuids;
const fields: Field[] = [
  { key: "name", label: "Name", type: "text" },
  {
    key: "status",
    label: "Status",
    type: "select",
    options: options("New", "Contacted", "Won", "Lost", "Old"),
  },
  { key: "valueCents", label: "Value", type: "money" },
  { key: "score", label: "Score", type: "number" },
  { key: "seenAt", label: "Last contacted", type: "date" },
  { key: "owner", label: "Owner", type: "user", options: [{ value: ada, label: "Ada" }] },
  { key: "tags", label: "Tags", type: "tags", options: [{ value: tag, label: "VIP" }] },
  { key: "sms", label: "SMS consent", type: "boolean" },
];

function options(...labels: string[]) {
  return labels.map((label) => ({ value: label.toLowerCase(), label }));
}

const status: Filter = { field: "status", op: "in", value: ["new", "contacted"] };
const rich: Filter = { field: "valueCents", op: "gte", value: 500_000 };

test.each<[Filter, string]>([
  [{ and: [status, rich] }, "Status is New or Contacted, and value is at least $5,000"],
  [{ field: "valueCents", op: "lt", value: 1250 }, "Value is below $12.50"],
  [{ field: "score", op: "between", value: [1000, 2000] }, "Score is between 1,000 and 2,000"],
  [{ field: "name", op: "startsWith", value: "Mc" }, "Name starts with “Mc”"],
  [{ field: "name", op: "empty" }, "Name is empty"],
  [{ field: "seenAt", op: "within", value: { days: 14 } }, "Last contacted is in the last 14 days"],
  [{ field: "seenAt", op: "within", value: { weeks: -1 } }, "Last contacted is in the next 1 week"],
  [{ field: "seenAt", op: "before", value: { days: 14 } }, "Last contacted is more than 14 days ago"],
  [{ field: "seenAt", op: "lte", value: "2026-03-01" }, "Last contacted is on or before Mar 1, 2026"],
  [{ field: "owner", op: "in", value: ["me", ada, other] }, "Owner is me, Ada, or a former member"],
  [{ field: "tags", op: "all", value: [tag, other] }, "Tags include VIP and a deleted tag"],
  [{ field: "tags", op: "none", value: [tag] }, "Tags do not include VIP"],
  [{ field: "sms", op: "is", value: false }, "SMS consent is no"],
  [
    { field: "status", op: "notIn", value: ["new", "contacted", "won", "lost", "old"] },
    "Status is not New, Contacted, Won, or 2 more",
  ],
  [
    { and: [{ or: [status, rich] }, { not: { field: "sms", op: "is", value: true } }] },
    "(status is New or Contacted, or value is at least $5,000), and not (SMS consent is yes)",
  ],
  [{ and: [] }, "Everything"],
  [{ field: "custom.gone", op: "eq", value: "x" }, "Custom.gone is no longer a field"],
])("%j reads well", (filter, sentence) => {
  expect(describeFilter(filter, fields)).toBe(sentence);
});

test("money and times are written for the team that reads them", () => {
  const wording = { currency: "EUR", timeZone: "Asia/Tokyo" };
  expect(describeFilter({ field: "valueCents", op: "eq", value: 5000 }, fields, wording)).toBe(
    "Value is €50",
  );
  const late: Filter = { field: "seenAt", op: "gt", value: "2026-03-01T20:00:00.000Z" };
  expect(describeFilter(late, fields, wording)).toBe("Last contacted is after Mar 2, 2026, 5:00 AM");
});
