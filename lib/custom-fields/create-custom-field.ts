import { v7 } from "uuid";
import { z } from "zod";
import { customFields } from "@/db/schema";
import { findCustomFields } from "@/lib/leads/fields";
import { operation } from "@/lib/operations/define";
import { databaseCode } from "@/lib/operations/errors";
import { customFieldAnswer } from "@/lib/settings/schema";
import { fieldKeyOf, freeKey } from "./field-key";
import { refuseNamesake, refuseOptions, wrong } from "./find-custom-field";
import { customFieldInput, typeWords } from "./schema";

export const createCustomField = operation({
  name: "customFields.create",
  summary: "Adds a field of the team's own to its leads; it comes last in their order.",
  scope: "team:manage",
  effect: "write",
  route: "POST /custom-fields",
  status: 201,
  input: z.strictObject({
    ...customFieldInput,
    options: customFieldInput.options.default([]),
    required: customFieldInput.required.default(false),
  }),
  output: customFieldAnswer,
  async run(context, { label, type, options, required }) {
    const { db, actor } = context;
    refuseOptions(type, options);
    await refuseNamesake(context, label);
    const fields = await findCustomFields(context);
    const known = new Set(fields.map((field) => field.key));
    const key = freeKey(fieldKeyOf(label), known);
    const position = Math.max(0, ...fields.map((field) => field.position + 1));
    const id = v7();
    await db
      .insert(customFields)
      .values({ id, teamId: actor.teamId, key, label, type, options, required, position })
      .catch((error: unknown) => {
        // Somebody else added it in the same moment; only the unique index can tell.
        throw databaseCode(error) === "23505"
          ? wrong("label", `There is already a field "${label}".`, "conflict")
          : error;
      });
    context.record({
      summary: `Added the field ${label} (${typeWords[type].label.toLowerCase()})`,
      events: [{ name: "settings.changed", data: {} }],
    });
    return { id, key, label, type, options, required, version: 1 };
  },
});
