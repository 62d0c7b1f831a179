import { z } from "zod";
import { findCustomFields } from "@/lib/leads/fields";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
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
    const { sql, actor } = context;
    // Where a field stands is no part of what it says: its version stays, so that an open form is not refused.
    await sql`
      update custom_fields f set position = o.place, updated_at = now()
      from (
        select c.id, row_number() over (order by array_position(${ids}::uuid[], c.id) nulls last, c.position, c.key) - 1 as place
        from custom_fields c where c.team_id = ${actor.teamId}) o
      where f.team_id = ${actor.teamId} and f.id = o.id and f.position <> o.place`;
    context.record({
      summary: "Changed the order of the fields",
      events: [{ name: "settings.changed", data: {} }],
    });
    const rows = (await findCustomFields(context)) as CustomFieldRow[];
    return { items: rows.map(answerFor) };
  },
});
