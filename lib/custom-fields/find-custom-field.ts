import { and, eq, sql } from "drizzle-orm";
import { customFields } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { EXACT_UP_TO } from "@/lib/operations/page";
import { refuseStale } from "@/lib/operations/stale";
import type { CustomField } from "@/lib/settings/schema";
import { type CustomFieldType, fieldLimits, hasOptions } from "./schema";

export type CustomFieldRow = typeof customFields.$inferSelect & { type: CustomFieldType };

/** The field to be changed, locked until the end of the transaction. */
export async function findCustomField({ db, actor }: Context, id: string): Promise<CustomFieldRow> {
  const [row] = await db
    .select()
    .from(customFields)
    .where(and(eq(customFields.teamId, actor.teamId), eq(customFields.id, id)))
    .for("update");
  if (!row) throw new OperationError("not_found", "This field does not exist any more.");
  return row as CustomFieldRow;
}

export const answerFor = (row: CustomFieldRow): CustomField => ({
  id: row.id,
  key: row.key,
  label: row.label,
  type: row.type,
  options: row.options,
  required: row.required,
  version: row.version,
});

/** Refuses a change to a field that moved on since the caller saw it, and gives the field as it is now. */
export const refuseStaleField = (context: Context, field: CustomFieldRow) =>
  refuseStale(context, "This field", field.version, () => answerFor(field));

/** All leads called `l` that hold a value of the field, those in the bin too. */
export const holders = ({ actor }: Context, key: string) =>
  sql`l.team_id = ${actor.teamId} and jsonb_exists(l.custom_fields, ${key}::text)`;

/** How many leads hold a value, as far as lists count. */
export async function countHolders(
  context: Context,
  key: string,
  limit = EXACT_UP_TO,
): Promise<number> {
  const [row] = await context.db.execute<{ total: number }>(
    sql`select count(*)::integer as total from (select from leads l where ${holders(context, key)} limit ${limit}::integer) held`,
  );
  return row?.total ?? 0;
}

/** Choices belong to fields of choices, and those have some. */
export function refuseOptions(type: CustomFieldType, options: readonly string[]): void {
  if (hasOptions(type) && options.length === 0) throw wrong("options", "List at least one choice.");
  if (!hasOptions(type) && options.length > 0)
    throw wrong("options", "Only fields of one or several choices list choices.");
}

/** Two fields of one name could not be told apart in a list, a filter or a file. */
export async function refuseNamesake(
  { sql: statement, actor }: Context,
  label: string,
  ownId?: string,
) {
  const [row] = await statement<{ total: number; taken: boolean }[]>`
    select count(*)::int as total, coalesce(bool_or(lower(label) = lower(${label}) and id is distinct from ${ownId ?? null}::uuid), false) as taken
    from custom_fields where team_id = ${actor.teamId}`;
  if (row?.taken) throw wrong("label", `There is already a field "${label}".`, "conflict");
  if (!ownId && (row?.total ?? 0) >= fieldLimits.fields)
    throw wrong("label", `A team has at most ${fieldLimits.fields} fields. Delete one first.`);
}

export const wrong = (
  field: string,
  sentence: string,
  code: "invalid" | "conflict" = "invalid",
  data?: unknown,
) =>
  new OperationError(code, {
    detail: sentence,
    fields: { [field]: sentence },
    ...(data !== undefined && { data }),
  });
