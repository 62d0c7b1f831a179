import { z } from "zod";
import type { customFields } from "@/db/schema";
import { emailAddress } from "@/lib/email-address";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { line, paragraphs } from "@/lib/text";
import { findAssignees } from "./find-assignees";
import { id } from "./input";

export type CustomFieldRow = typeof customFields.$inferSelect;
export type CustomValues = Record<string, unknown>;

/** The values to keep after `given` was laid over `before`: omitted keys stay, null and empty ones go. */
export async function applyCustomValues(
  context: Context,
  fields: readonly CustomFieldRow[],
  before: CustomValues,
  given: CustomValues | undefined,
): Promise<CustomValues> {
  const problems: Record<string, string> = {};
  const values = { ...before };
  const known = new Map(fields.map((field) => [field.key, field]));
  for (const [key, raw] of Object.entries(given ?? {})) {
    const read = readValue(known.get(key), raw);
    if ("problem" in read) problems[`customFields.${key.slice(0, 60)}`] = read.problem;
    else if (read.value === null) delete values[key];
    else values[key] = read.value;
  }
  for (const field of fields) {
    const isTouched = before === emptyValues || (given !== undefined && field.key in given);
    if (field.required && isTouched && !(field.key in values))
      problems[`customFields.${field.key}`] ??= "is required";
  }
  refuse(problems, known);
  await refuseStrangers(context, fields, given);
  return values;
}

/** What a new lead starts from; by it a new lead is told from one that is changed. */
export const emptyValues: CustomValues = Object.freeze({});

function refuse(problems: Record<string, string>, known: Map<string, CustomFieldRow>) {
  const [first] = Object.entries(problems);
  if (!first) return;
  const key = first[0].slice("customFields.".length);
  throw new OperationError("invalid", {
    detail: `${known.get(key)?.label ?? `The field "${key}"`} ${first[1]}.`,
    fields: problems,
  });
}

async function refuseStrangers(
  context: Context,
  fields: readonly CustomFieldRow[],
  given: CustomValues = {},
) {
  for (const { key, type } of fields) {
    if (type === "user" && typeof given[key] === "string")
      await findAssignees(context, [given[key].toLowerCase()], `customFields.${key}`);
  }
}

type Read = { value: unknown } | { problem: string };

function readValue(field: CustomFieldRow | undefined, raw: unknown): Read {
  if (!field) return { problem: "is not a field of this team" };
  if (raw === null || raw === "") return { value: null };
  const read = readers(field)[field.type];
  const parsed = read?.schema.safeParse(raw);
  return parsed?.success
    ? { value: isEmpty(parsed.data) ? null : parsed.data }
    : { problem: read?.problem ?? "cannot be set" };
}

/** A sentence stays short, whatever a team listed. */
const named = (options: readonly string[]) =>
  options.slice(0, 20).join(", ") + (options.length > 20 ? `, or ${options.length - 20} more` : "");

const isEmpty = (value: unknown) => value === "" || (Array.isArray(value) && value.length === 0);

const readers = ({
  options,
}: CustomFieldRow): Record<string, { schema: z.ZodType; problem: string }> => ({
  text: { schema: line(500), problem: "takes a text of at most 500 characters" },
  long_text: { schema: paragraphs(10_000), problem: "takes a text of at most 10,000 characters" },
  number: { schema: z.number().min(-1e15).max(1e15), problem: "takes a number, such as 12 or 99.5" },
  money: {
    schema: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
    problem: "takes an amount in whole cents, such as 12500",
  },
  date: { schema: z.iso.date(), problem: "takes a date such as 2026-03-01" },
  boolean: { schema: z.boolean(), problem: "takes true or false" },
  select: { schema: z.enum(options), problem: `takes one of ${named(options)}` },
  multi_select: {
    schema: z
      .array(z.enum(options))
      .max(100)
      .transform((chosen) => options.filter((option) => chosen.includes(option))),
    problem: `takes a list of ${named(options)}`,
  },
  url: {
    schema: z.url({ protocol: /^https?$/ }).max(2000),
    problem: "takes a web address that starts with https://",
  },
  phone: { schema: line(60), problem: "takes a phone number of at most 60 characters" },
  email: {
    schema: line(254).pipe(emailAddress),
    problem: "takes an email address such as ada@example.com",
  },
  user: { schema: id, problem: "takes the id of a member" },
});
