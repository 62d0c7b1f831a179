import { z } from "zod";
import { findCustomFields } from "@/lib/leads/fields";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { type CustomField, customFieldAnswer } from "@/lib/settings/schema";
import { answerFor, type CustomFieldRow } from "./find-custom-field";

const list = wholeList("fields", (field: CustomField) => field.label, {
  label: (field) => field.label,
});

export const listCustomFields = operation({
  name: "customFields.list",
  summary: "Lists the fields that the team added to its leads, in their order.",
  scope: "leads:read",
  effect: "read",
  route: "GET /custom-fields",
  input: z.strictObject(list.input),
  output: pageOf(customFieldAnswer),
  async run(context, page) {
    const rows = (await findCustomFields(context)) as CustomFieldRow[];
    return list.pageOf(rows.map(answerFor), page);
  },
});
