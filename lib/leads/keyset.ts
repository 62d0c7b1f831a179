import { sql } from "drizzle-orm";
import { typedValue } from "@/lib/filters/custom-fields";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { keysets, type SortColumn } from "@/lib/operations/keyset";
import { sortableTypes } from "@/lib/settings/field-types";
import { findCustomFields } from "./fields";
import type { LeadSort, LeadSortKey } from "./schema";

const sortColumns: Record<LeadSortKey, SortColumn> = {
  createdAt: { column: sql`l.created_at`, type: "timestamptz" },
  updatedAt: { column: sql`l.updated_at`, type: "timestamptz" },
  name: { column: sql`l.name`, type: "text" },
  company: { column: sql`l.company`, type: "text", isNullable: true },
  valueCents: { column: sql`l.value_cents`, type: "bigint", isNullable: true },
  score: { column: sql`l.score`, type: "integer", isNullable: true },
  lastContactedAt: { column: sql`l.last_contacted_at`, type: "timestamptz", isNullable: true },
};

const standard = keysets<string>("leads", sortColumns, sql`l.id`);

/** The orders in which leads called `l` are listed; those by one of the team's own fields are made when asked for. */
export async function keysetsFor(context: Context, sort: LeadSort) {
  const key = sort.replace("-", "");
  if (!key.startsWith("custom.")) return standard;
  const own = key.slice("custom.".length);
  const field = (await findCustomFields(context)).find((candidate) => candidate.key === own);
  const type = field && columnTypes[field.type];
  if (!field || !type || !sortableTypes.has(field.type))
    throw new OperationError("invalid", {
      detail: field
        ? `A list cannot be sorted by ${field.label}.`
        : `There is no field "${own}" to sort by.`,
      fields: { sort: "cannot be sorted by" },
    });
  const read = (column: ReturnType<typeof sql>) =>
    field.type === "select"
      ? sql`array_position(${sql.param(field.options)}::text[], ${column} ->> ${own}::text)`
      : type === "text"
        ? sql`left(${column} ->> ${own}::text, 500)`
        : field.type === "boolean"
          ? sql`${typedValue("boolean", column, own)}::int`
          : typedValue(filterTypes[field.type] ?? "text", column, own);
  return keysets<string>(
    "leads",
    {
      [key]: {
        column: read(sql`l.custom_fields`),
        type,
        isNullable: true,
        value: read(sql`fields."customFields"`),
      },
    },
    sql`l.id`,
  );
}

/** Choices are sorted in the order in which the team lists them. */
const columnTypes: Record<string, SortColumn["type"]> = {
  text: "text",
  url: "text",
  email: "text",
  phone: "text",
  number: "numeric",
  money: "numeric",
  date: "date",
  boolean: "integer",
  select: "integer",
};
const filterTypes = { number: "number", money: "money", date: "date" } as Record<
  string,
  "number" | "money" | "date"
>;
