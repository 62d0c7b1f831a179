import { z } from "zod";
import { findCustomFields } from "@/lib/leads/fields";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { putInOrder } from "@/lib/settings/put-in-order";
import { customFieldAnswer } from "@/lib/settings/schema";
import { answerFor, type CustomFieldRow } from "./find-custom-field";
import { fieldLimits } from "./schema";

export const reorderCustomFields = operation({
  name: "customFields.reorder",
  summary:
    "Puts the team's own fields into another order; those not named keep theirs, behind the named ones.",
  scope: "team:manage",
  effect: "write",
  route: "PUT /custom-fields/order",
  input: z.strictObject({ ids: z.array(id).min(1).max(fieldLimits.fields) }),
  output: z.object({ items: z.array(customFieldAnswer) }),
  async run(context, { ids }) {
    await putInOrder(context, "custom_fields", ids);
    context.record({
      summary: "Changed the order of the fields",
      events: [{ name: "settings.changed", data: {} }],
    });
    const rows = (await findCustomFields(context)) as CustomFieldRow[];
    return { items: rows.map(answerFor) };
  },
});
