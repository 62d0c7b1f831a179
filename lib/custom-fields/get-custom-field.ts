import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { customFields } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { answerFor, type CustomFieldRow, countHolders } from "./find-custom-field";
import { customFieldDetails } from "./schema";

export const getCustomField = operation({
  name: "customFields.get",
  summary: "Shows one of the team's own fields, with how many leads hold a value of it.",
  scope: "leads:read",
  effect: "read",
  route: "GET /custom-fields/:id",
  input: z.strictObject({ id }),
  output: customFieldDetails,
  async run(context, { id }) {
    const [row] = await context.db
      .select()
      .from(customFields)
      .where(and(eq(customFields.teamId, context.actor.teamId), eq(customFields.id, id)));
    if (!row) throw new OperationError("not_found", "This field does not exist any more.");
    return { ...answerFor(row as CustomFieldRow), leads: await countHolders(context, row.key) };
  },
});
