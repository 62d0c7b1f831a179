import { z } from "zod";
import { findCustomFields } from "@/lib/leads/fields";
import { operation } from "@/lib/operations/define";
import { pageOf, pageOfWhole, shortPageInput } from "@/lib/operations/page";
import { customFieldAnswer } from "@/lib/settings/schema";
import { answerFor, type CustomFieldRow } from "./find-custom-field";

export const listCustomFields = operation({
  name: "customFields.list",
  summary: "Lists the fields that the team added to its leads, in their order.",
  scope: "leads:read",
  effect: "read",
  route: "GET /custom-fields",
  input: z.strictObject(shortPageInput),
  output: pageOf(customFieldAnswer),
  async run(context, page) {
    const rows = (await findCustomFields(context)) as CustomFieldRow[];
    return pageOfWhole(rows.map(answerFor), page);
  },
});
