import { sql } from "drizzle-orm";
import fc from "fast-check";
import { type CustomField, customFieldDefinitions } from "./custom-fields";
import type { FieldDefinition, FilterContext } from "./field";
import {
  type Condition,
  type Filter,
  type FilterValue,
  type Operator,
  operatorsByType,
} from "./schema";

export const uuids = [1, 2, 3, 4].map((n) => `00000000-0000-7000-8000-00000000000${n}`);

export const context: FilterContext = {
  now: new Date("2026-03-29T10:30:00.123Z"),
  timeZone: "Europe/Berlin",
  userId: uuids[0] ?? null,
};

const customFields: CustomField[] = [
  { key: "budget", label: "Budget", type: "number", options: [] },
  { key: "birthday", label: "Birthday", type: "date", options: [] },
  { key: "rooms", label: "Rooms", type: "multi_select", options: ["a", "b", "c%"] },
  { key: "it's", label: "Odd key", type: "long_text", options: [] },
  { key: "area", label: "Area", type: "select", options: ["North", "it's", "%"] },
  { key: "isReady", label: "Ready", type: "boolean", options: [] },
  { key: "closer", label: "Closer", type: "user", options: [] },
  { key: "deposit", label: "Deposit", type: "money", options: [] },
  { key: "site", label: "Site", type: "url", options: [] },
  { key: "nickname", label: "Nickname", type: "text", options: [] },
  { key: "mobile", label: "Mobile", type: "phone", options: [] },
  { key: "mail", label: "Second mail", type: "email", options: [] },
];

const column = (name: string) => () => sql`r.${sql.identifier(name)}`;
const tagIds = sql`select t.tag_id from filter_row_tags t where t.row_id = r.id`;
const statuses = ["new", "won", "näh"].map((value) => ({ value, label: value }));

/** One field of every type, over the table that `createTable` makes. */
export const fields: FieldDefinition[] = [
  { key: "name", label: "Name", type: "text", sql: column("name") },
  { key: "email", label: "Email", type: "text", isLowerCase: true, sql: column("email") },
  { key: "score", label: "Score", type: "number", sql: column("score") },
  { key: "ratio", label: "Ratio", type: "number", sql: column("ratio") },
  { key: "valueCents", label: "Value", type: "money", sql: column("value_cents") },
  { key: "seenAt", label: "Seen", type: "date", sql: column("seen_at") },
  { key: "dueOn", label: "Due", type: "date", isDay: true, sql: column("due_on") },
  { key: "status", label: "Status", type: "select", options: statuses, sql: column("status") },
  { key: "assignedToId", label: "Owner", type: "user", sql: column("assigned_to_id") },
  { key: "isVip", label: "VIP", type: "boolean", sql: column("is_vip") },
  { key: "tags", label: "Tags", type: "tags", sql: () => tagIds },
  ...customFieldDefinitions(customFields, sql`r.custom`),
];

export type Row = { id: number; tags: string[]; custom: Record<string, unknown> } & Record<
  string,
  unknown
>;

/** Reads a row as a resource would: own columns by key, custom values by `custom.<key>`. */
export const reader = (row: Row) => (key: string) =>
  key.startsWith("custom.") ? row.custom[key.slice("custom.".length)] : row[key];

const alphabet = ["a", "A", "b", "É", "é", "ß", "%", "_", "\\", "'", '"', "$1", " ", "😀", "ж", "Ж"];
export const texts = fc
  .array(fc.constantFrom(...alphabet), { maxLength: 4 })
  .map((parts) => parts.join(""));
const someText = texts.filter((text) => text.length > 0);
const days = fc.constantFrom(
  "2026-03-28",
  "2026-03-29",
  "2026-03-30",
  "2026-03-01",
  "2026-02-28",
  "1999-12-31",
);
const instants = fc.constantFrom(
  ...["2026-03-28T23:00:00.000Z", "2026-03-28T22:59:59.999Z", "2026-03-29T10:30:00.123Z"],
  ...["2026-03-29T22:00:00.000Z", "2026-03-15T09:30:00.123Z", "2026-04-05T10:30:00.123Z"],
);
const numbers = fc.constantFrom(-7, 0, 1, 2.5, 1e-7, 42, 1e15);
const cents = fc.constantFrom(0, 1, 500_000, 9_007_199_254_740_991);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 3 });

export const rows: fc.Arbitrary<Omit<Row, "id">> = fc.record({
  name: optional(texts),
  email: optional(texts.map((text) => text.toLowerCase())),
  score: optional(fc.constantFrom(0, 1, 42)),
  ratio: optional(numbers),
  valueCents: optional(cents),
  seenAt: optional(instants),
  dueOn: optional(days),
  status: optional(fc.constantFrom("new", "won", "näh", "")),
  assignedToId: optional(fc.constantFrom(...uuids)),
  isVip: optional(fc.boolean()),
  tags: fc.subarray(uuids),
  custom: fc.record(
    {
      budget: optional(numbers),
      birthday: optional(days),
      rooms: optional(fc.subarray(["a", "b", "c%"])),
      "it's": optional(texts),
      area: optional(fc.constantFrom("North", "it's", "%", "gone")),
      isReady: optional(fc.boolean()),
      closer: optional(fc.constantFrom(...uuids)),
      deposit: optional(cents),
      site: optional(texts),
      nickname: optional(texts),
      mobile: optional(texts),
      mail: optional(texts),
    },
    { requiredKeys: [] },
  ),
});

const relative = fc
  .record({
    unit: fc.constantFrom("days", "weeks", "months"),
    count: fc.constantFrom(-14, -7, -1, 1, 2, 14),
  })
  .map(({ unit, count }) => ({ [unit]: count }) as FilterValue);

export const conditionOn = (field: FieldDefinition, op: Operator): fc.Arbitrary<Condition> => {
  const base = { field: field.key, op };
  if (op === "empty" || op === "notEmpty") return fc.constant(base);
  return valueFor(field, op).map((value) => ({ ...base, value }));
};

function valueFor(field: FieldDefinition, op: Operator): fc.Arbitrary<FilterValue> {
  if (op === "within" || op === "before" || op === "after") return relative;
  if (field.type === "boolean") return fc.boolean();
  if (field.type === "text") return someText;
  if (field.type === "user") return fc.subarray([...uuids, "me"], { minLength: 1 });
  if (field.type === "tags") return fc.subarray(uuids, { minLength: 1 });
  if (field.options) {
    const choices = field.options.map(({ value }) => value);
    return fc.subarray(choices, { minLength: 1 });
  }
  const moments = field.isDay ? days : fc.oneof(days, instants);
  const numeric = field.type === "money" ? cents : numbers;
  const single: fc.Arbitrary<string | number> = field.type === "date" ? moments : numeric;
  if (op !== "between") return single;
  return fc.tuple(single, single).map((pair) => pair.sort(ascending) as FilterValue);
}

const ascending = (left: string | number, right: string | number) => (left < right ? -1 : 1);

export const conditions: fc.Arbitrary<Condition> = fc
  .constantFrom(...fields)
  .chain((field) =>
    fc.constantFrom(...operatorsByType[field.type]).chain((op) => conditionOn(field, op)),
  );

/** Filters up to four groups deep; `parseFilter` accepts each of them unless a pair is reversed. */
export const filters: fc.Arbitrary<Filter> = fc.letrec<{ node: Filter }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: "medium", withCrossShrink: true },
    { arbitrary: conditions, weight: 2 },
    { arbitrary: fc.record({ and: fc.array(tie("node"), { maxLength: 3 }) }), weight: 2 },
    { arbitrary: fc.record({ or: fc.array(tie("node"), { maxLength: 3 }) }), weight: 2 },
    { arbitrary: fc.record({ not: tie("node") }), weight: 1 },
  ),
})).node;
