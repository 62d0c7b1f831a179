import { z } from "zod";
import { createCustomField } from "@/lib/custom-fields/create-custom-field";
import { fieldLimits } from "@/lib/custom-fields/schema";
import { updateCustomField } from "@/lib/custom-fields/update-custom-field";
import { id } from "@/lib/leads/input";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { routingLimits } from "@/lib/routing/schema";
import { updateRoutingRule } from "@/lib/routing/update-rule";
import { tagColor } from "@/lib/tags/schema";
import { cleanLine, filledLine } from "@/lib/text";

/** As long a list as anybody chooses from. */
const MOST_CHOICES = 100;

const statusInput = z.strictObject({
  key: z.string().max(60).optional().describe("Of an existing status; leave out for a new one."),
  label: z.string().overwrite(cleanLine).min(1, "Give the status a name.").max(60),
  color: tagColor,
  kind: z.enum(["open", "won", "lost"]).describe("Cannot change once the status exists."),
  winProbability: z.int().min(0).max(100),
  staleAfterDays: z.int().min(1).max(3650).nullable(),
  requiresReason: z.boolean(),
});

const choiceInput = z.strictObject({
  id: id.optional().describe("Of an existing one; leave out for a new one."),
  name: filledLine(120, "Write the words."),
});
const choices = z.array(choiceInput).max(MOST_CHOICES, `Keep at most ${MOST_CHOICES}.`).optional();

/** Each list is the whole of it in its order; a list that is left out stays as it is. */
export const pipelineInput = z
  .strictObject({
    statuses: z
      .array(statusInput)
      .min(3)
      .max(50)
      .optional()
      .describe("The whole pipeline in its order; a status left out is deleted."),
    moveLeads: z
      .record(z.string().max(60), z.string().max(60))
      .default({})
      .describe("Deleted status → status that takes its leads."),
    lossReasons: choices.describe(
      "All of them in their order. Leads follow one that gets another name; one left out is deleted.",
    ),
    sources: choices.describe(
      "All of them in their order. Leads follow one that gets another name; one left out is deleted.",
    ),
    replaceChoices: z
      .record(z.string().max(60), z.string().max(120))
      .default({})
      .describe(
        "Deleted loss reason or source, by its id → the name of one that is listed, which its leads get instead. Without it they keep the words.",
      ),
    customFields: z
      .array(z.union([updateCustomField.input, createCustomField.input]))
      .max(fieldLimits.fields)
      .optional()
      .describe("All of them in their order, as `/custom-fields` takes them; one left out is deleted."),
    routingRules: z
      .array(z.union([updateRoutingRule.input, createRoutingRule.input]))
      .max(routingLimits.rules)
      .optional()
      .describe(
        "All of them in the order in which they are asked, as `/routing-rules` takes them; one left out is deleted.",
      ),
    preview: z
      .boolean()
      .default(false)
      .describe("Only answer with the pipeline as it would be, and change nothing."),
  })
  .refine(
    ({ statuses, lossReasons, sources, customFields, routingRules }) =>
      [statuses, lossReasons, sources, customFields, routingRules].some((list) => list !== undefined),
    { error: "Say what to change.", path: ["statuses"] },
  )
  .refine(({ customFields, routingRules, preview }) => !preview || !(customFields || routingRules), {
    error:
      "A preview shows statuses, loss reasons and sources; fields and rules are changed without one.",
    path: ["preview"],
  });
export type PipelineInput = ReturnType<typeof pipelineInput.parse>;
export type StatusInput = NonNullable<PipelineInput["statuses"]>[number];
export type ChoiceInput = NonNullable<PipelineInput["lossReasons"]>[number];
