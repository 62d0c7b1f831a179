import { type SQL, sql } from "drizzle-orm";
import { changedEvent, changeLeads, type SetOptions } from "@/lib/leads/change-leads";
import { BULK_LIMIT } from "@/lib/leads/schema";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { type CustomFieldRow, holders } from "./find-custom-field";

export interface Rewritten {
  affected: number;
  events: RecordedEvent[];
}

/** What becomes of a choice: another name, another choice, or nothing. */
export type Replacements = Record<string, string | null>;

/** The values of leads follow their choices, in one statement, whatever their number. */
export function replaceOptions(
  context: Context,
  field: CustomFieldRow,
  options: readonly string[],
  replaced: Replacements,
): Promise<Rewritten> {
  const { key } = field;
  const olds = sql`${sql.param(Object.keys(replaced))}::text[]`;
  const map = sql`${JSON.stringify(replaced)}::jsonb`;
  if (field.type === "select") {
    const old = sql`(t.custom_fields ->> ${key}::text)`;
    return rewrite(
      context,
      field,
      sql`${holders(context, key)} and l.custom_fields ->> ${key}::text = any(${olds})`,
      withValue(
        key,
        sql`case when jsonb_exists(${map}, ${old}) then ${map} ->> ${old} else ${old} end`,
      ),
    );
  }
  const held = sql`t.custom_fields -> ${key}::text`;
  // What a choice became may be there already, so the choices are asked which of them is meant, each once.
  const chosen = sql`(select jsonb_agg(o.name order by o.place)
    from jsonb_array_elements_text(${JSON.stringify(options)}::jsonb) with ordinality o (name, place)
    where exists (select from jsonb_array_elements_text(case when jsonb_typeof(${held}) = 'array' then ${held} else '[]'::jsonb end) h (name)
      where case when jsonb_exists(${map}, h.name) then ${map} ->> h.name else h.name end = o.name))`;
  return rewrite(
    context,
    field,
    sql`${holders(context, key)} and jsonb_exists_any(l.custom_fields -> ${key}::text, ${olds})`,
    withValue(key, chosen),
  );
}

/** A single choice becomes a list of one. */
export const wrapValues = (context: Context, field: CustomFieldRow): Promise<Rewritten> =>
  rewrite(
    context,
    field,
    sql`${holders(context, field.key)} and jsonb_typeof(l.custom_fields -> ${field.key}::text) = 'string'`,
    withValue(field.key, sql`jsonb_build_array(t.custom_fields -> ${field.key}::text)`),
  );

/** Takes the field's values off all leads; the journal keeps them for an undo. */
export const removeValues = (context: Context, field: CustomFieldRow): Promise<Rewritten> =>
  rewrite(context, field, holders(context, field.key), sql`t.custom_fields - ${field.key}::text`, {
    isQuiet: true,
  });

/** The lead's values with this one in place; without one the key goes. */
const withValue = (key: string, value: SQL): SQL =>
  sql`(t.custom_fields - ${key}::text) || jsonb_strip_nulls(jsonb_build_object(${key}::text, ${value}))`;

async function rewrite(
  context: Context,
  { label }: CustomFieldRow,
  selected: SQL,
  customFields: SQL,
  options: SetOptions = {},
): Promise<Rewritten> {
  const limit = BULK_LIMIT.toLocaleString("en-US");
  const changed = await changeLeads(
    context,
    selected,
    { customFields },
    {
      ...options,
      tooMany: `More than ${limit} leads hold a value of ${label}. Clear it from some of them first, at most ${limit} at a time.`,
    },
  );
  return { affected: changed.affected, events: changedEvent(changed) };
}
