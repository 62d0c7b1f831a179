import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customFields } from "@/db/schema";
import { sharedFormat } from "@/lib/format";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { refuseUsedByRules } from "@/lib/routing/follow-renames";
import { findCustomField, refuseStaleField } from "./find-custom-field";
import { removeValues } from "./rewrite-values";

export const deleteCustomField = operation({
  name: "customFields.delete",
  summary:
    "Deletes a field of the team's own and takes its values off all leads; undo brings both back.",
  scope: "team:manage",
  effect: "write",
  set: true,
  route: "DELETE /custom-fields/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const field = await findCustomField(context, id);
    await refuseStaleField(context, field);
    await refuseUsedByRules(context, { field: `custom.${field.key}`, label: field.label });
    const { affected, events } = await removeValues(context, field);
    await context.db
      .delete(customFields)
      .where(and(eq(customFields.teamId, context.actor.teamId), eq(customFields.id, id)));
    context.record({
      summary: `Deleted the field ${field.label}${affected > 0 ? `, which ${sharedFormat.count(affected, "lead")} had` : ""}`,
      events: [{ name: "settings.changed", data: {} }, ...events],
    });
    return null;
  },
});
