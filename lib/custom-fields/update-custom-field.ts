import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { customFields } from "@/db/schema";
import { asSeveral } from "@/lib/filters/replace";
import { sharedFormat } from "@/lib/format";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { customFieldAnswer } from "@/lib/settings/schema";
import { changeKeptFilters, followReplaced } from "@/lib/views/follow-replaced";
import { decideChange, type WantedField } from "./decide-change";
import {
  answerFor,
  type CustomFieldRow,
  findCustomField,
  refuseNamesake,
  refuseStaleField,
} from "./find-custom-field";
import { type Replacements, type Rewritten, replaceOptions, wrapValues } from "./rewrite-values";
import { customFieldInput, hasOptions, replacedOptions } from "./schema";

export const updateCustomField = operation({
  name: "customFields.update",
  summary:
    "Changes a field of the team's own: its name, whether it is required, its choices, which values follow, or its type where nothing is lost.",
  scope: "team:manage",
  effect: "write",
  set: true,
  route: "PUT /custom-fields/:id",
  input: z.strictObject({
    id,
    label: customFieldInput.label.optional(),
    type: customFieldInput.type.optional().describe("Only to one that every value fits."),
    options: customFieldInput.options.optional(),
    required: customFieldInput.required.optional(),
    replaceOptions: replacedOptions
      .default({})
      .describe(
        "Old choice → what the leads that have it get instead: its new name, another choice, or null.",
      ),
  }),
  output: customFieldAnswer,
  async run(context, { id, replaceOptions: replaced, ...changes }) {
    const before = await findCustomField(context, id);
    await refuseStaleField(context, before);
    const after = wantedOf(before, changes);
    if (after.label !== before.label) await refuseNamesake(context, after.label, id);
    await decideChange(context, before, after, replaced);
    const { affected, events } = await rewriteValues(context, before, after, replaced);
    const row = await write(context, before, after);
    context.record({
      summary: `Changed the field ${before.label}${affected > 0 ? ` and its value of ${sharedFormat.count(affected, "lead")}` : ""}`,
      events: [{ name: "settings.changed", data: {} }, ...events],
    });
    return answerFor(row);
  },
});

/** A field that stops being one of choices keeps none. */
function wantedOf(
  { label, type, options, required }: CustomFieldRow,
  changes: { [Key in keyof WantedField]?: WantedField[Key] | undefined },
): WantedField {
  const wanted = { label, type, options, required };
  for (const [key, value] of Object.entries(changes))
    if (value !== undefined) Object.assign(wanted, { [key]: value });
  if (!hasOptions(wanted.type) && changes.options === undefined) wanted.options = [];
  return wanted;
}

async function rewriteValues(
  context: Context,
  before: CustomFieldRow,
  after: WantedField,
  replaced: Replacements,
): Promise<Rewritten> {
  const none: Rewritten = { affected: 0, events: [] };
  const isWrapped = before.type === "select" && after.type === "multi_select";
  const own = `custom.${before.key}`;
  const asked = isWrapped ? await changeKeptFilters(context, asSeveral(own)) : [];
  const wrapped = isWrapped ? await wrapValues(context, before) : none;
  if (Object.keys(replaced).length === 0 || !hasOptions(after.type))
    return { ...wrapped, events: [...asked, ...wrapped.events] };
  const renamed = await followReplaced(context, own, replaced);
  const field = { ...before, type: after.type };
  const followed = await replaceOptions(context, field, after.options, replaced);
  return {
    affected: Math.max(wrapped.affected, followed.affected),
    events: [...asked, ...renamed, ...wrapped.events, ...followed.events],
  };
}

async function write(
  { db, actor, now }: Context,
  before: CustomFieldRow,
  after: WantedField,
): Promise<CustomFieldRow> {
  const { label, type, options, required } = before;
  if (JSON.stringify({ label, type, options, required }) === JSON.stringify(after)) return before;
  const [row] = await db
    .update(customFields)
    .set({ ...after, version: sql`${customFields.version} + 1`, updatedAt: now })
    .where(and(eq(customFields.teamId, actor.teamId), eq(customFields.id, before.id)))
    .returning();
  return row as CustomFieldRow;
}
