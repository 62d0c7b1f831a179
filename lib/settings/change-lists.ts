import { createCustomField } from "@/lib/custom-fields/create-custom-field";
import { deleteCustomField } from "@/lib/custom-fields/delete-custom-field";
import { reorderCustomFields } from "@/lib/custom-fields/reorder-custom-fields";
import { updateCustomField } from "@/lib/custom-fields/update-custom-field";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { deleteRoutingRule } from "@/lib/routing/delete-rule";
import { reorderRoutingRules } from "@/lib/routing/reorder-rules";
import { updateRoutingRule } from "@/lib/routing/update-rule";
import type { PipelineInput } from "./input";

/** Sets the team's own fields by the operations for a single one, so that each is decided by one set of rules. */
export async function changeFields(
  context: Context,
  fields: NonNullable<PipelineInput["customFields"]>,
  before: readonly { id: string }[],
): Promise<void> {
  for (const { id } of gone(fields, before)) await deleteCustomField.run(context, { id });
  const ids: string[] = [];
  for (const [index, field] of fields.entries())
    await at(`customFields.${index}`, async () => {
      if (!("id" in field)) return ids.push(idOf(await createCustomField.run(context, field)));
      if (saysMore(field)) await updateCustomField.run(context, field);
      return ids.push(field.id);
    });
  if (ids.length > 0) await reorderCustomFields.run(context, { ids });
}

/** The same for the rules for new leads. */
export async function changeRules(
  context: Context,
  rules: NonNullable<PipelineInput["routingRules"]>,
  before: readonly { id: string }[],
): Promise<void> {
  for (const { id } of gone(rules, before)) await deleteRoutingRule.run(context, { id });
  const ids: string[] = [];
  for (const [index, rule] of rules.entries())
    await at(`routingRules.${index}`, async () => {
      if (!("id" in rule)) return ids.push(idOf(await createRoutingRule.run(context, rule)));
      if (saysMore(rule)) await updateRoutingRule.run(context, rule);
      return ids.push(rule.id);
    });
  if (ids.length > 0) await reorderRoutingRules.run(context, { ids });
}

/** Says of what was refused where in the whole input it stands. */
async function at(path: string, act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    if (!(thrown instanceof OperationError)) throw thrown;
    const { fields = { id: thrown.message }, ...details } = thrown.details;
    const named = Object.entries(fields).map(([field, words]) => [`${path}.${field}`, words]);
    throw new OperationError(thrown.code, { ...details, fields: Object.fromEntries(named) });
  }
}

const gone = (wanted: readonly object[], before: readonly { id: string }[]) =>
  before.filter(({ id }) => !wanted.some((item) => "id" in item && item.id === id));

const idOf = (created: unknown) => (created as { id: string }).id;

/** An item that is only named stays as it is. */
const saysMore = ({ id: _, ...changes }: { id: string }) =>
  Object.entries(changes).some(
    ([name, value]) =>
      value !== undefined && !(name === "replaceOptions" && Object.keys(value as object).length === 0),
  );
