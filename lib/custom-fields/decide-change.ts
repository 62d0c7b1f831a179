import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";
import { type CustomFieldRow, countHolders, holders, refuseOptions, wrong } from "./find-custom-field";
import type { Replacements } from "./rewrite-values";
import { type CustomFieldType, conversionsOf, hasOptions, typeWords } from "./schema";

export interface WantedField {
  label: string;
  type: CustomFieldType;
  options: string[];
  required: boolean;
}

/** Refuses a change by which a value would be lost or no longer fit, and says what can be done instead. */
export async function decideChange(
  context: Context,
  before: CustomFieldRow,
  after: WantedField,
  replaced: Replacements,
): Promise<void> {
  refuseOptions(after.type, after.options);
  if (after.type !== before.type) await decideConversion(context, before, after.type);
  if (!hasOptions(after.type)) return;
  for (const [old, next] of Object.entries(replaced)) {
    if (!before.options.includes(old))
      throw wrong("replaceOptions", `${before.label} has no choice "${old}".`);
    if (next !== null && !after.options.includes(next))
      throw wrong("replaceOptions", `"${next}" is not among the choices.`);
  }
  await refuseOrphans(context, before, after.options, replaced);
}

async function decideConversion(context: Context, before: CustomFieldRow, type: CustomFieldType) {
  if (conversionsOf(before.type).includes(type)) return;
  if ((await countHolders(context, before.key, 1)) === 0) return;
  const names = conversionsOf(before.type).map((name) => typeWords[name].label.toLowerCase());
  const ways = names.length > 0 ? ` It can become ${listed(names)}.` : "";
  throw wrong(
    "type",
    `${before.label} has values that would not fit as ${typeWords[type].label.toLowerCase()}.${ways} Or add another field beside it.`,
  );
}

const listed = (names: readonly string[]) =>
  new Intl.ListFormat("en", { type: "disjunction" }).format(names);

/** A choice that goes while leads hold it needs a successor, or the word that they get none. */
async function refuseOrphans(
  context: Context,
  { key, label, options }: CustomFieldRow,
  kept: readonly string[],
  replaced: Replacements,
) {
  const dropped = options.filter((name) => !kept.includes(name) && !Object.hasOwn(replaced, name));
  for (const name of dropped) {
    const value = sql`l.custom_fields -> ${key}::text`;
    const [row] = await context.db.execute<{ total: number }>(sql`
      select count(*)::integer as total from (select from leads l
        where ${holders(context, key)} and jsonb_exists(case jsonb_typeof(${value}) when 'string' then jsonb_build_array(${value}) else ${value} end, ${name}::text)
        limit 10000) held`);
    const total = row?.total ?? 0;
    if (total > 0)
      throw wrong(
        "replaceOptions",
        `${total === 1 ? "1 lead has" : `${total.toLocaleString("en-US")} leads have`} ${name} as ${label}. Say what they get instead, or that they get nothing.`,
        "conflict",
        { option: name, leads: total },
      );
  }
}
