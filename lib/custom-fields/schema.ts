import { z } from "zod";
import { customFieldTypes } from "@/lib/settings/field-types";
import { customFieldAnswer } from "@/lib/settings/schema";
import { filledLine } from "@/lib/text";

export type CustomFieldType = (typeof customFieldTypes)[number];

/** What a team may add; it bounds what a lead, a filter and a form have to carry. */
export const fieldLimits = { fields: 200, options: 100 } as const;

/** What people call the types, and what each is for. */
export const typeWords: Record<CustomFieldType, { label: string; hint: string }> = {
  text: { label: "Text", hint: "One line, up to 500 characters." },
  long_text: { label: "Long text", hint: "Several lines, up to 10,000 characters." },
  number: { label: "Number", hint: "Such as 3 or 12.5." },
  money: { label: "Money", hint: "An amount in the team's currency." },
  date: { label: "Date", hint: "A day, such as a birthday or the end of a lease." },
  boolean: { label: "Yes or no", hint: "A single question." },
  select: { label: "One choice", hint: "One of the choices that you list." },
  multi_select: { label: "Several choices", hint: "Any of the choices that you list." },
  url: { label: "Web address", hint: "A link that starts with https://." },
  phone: { label: "Phone", hint: "A second number, or an assistant's." },
  email: { label: "Email", hint: "A second address." },
  user: { label: "Member", hint: "Somebody of the team, such as a closer." },
};

export const hasOptions = (type: CustomFieldType) => type === "select" || type === "multi_select";

/** What a field with values may become: whatever was kept under the one type is right under the other as well. */
const conversions: Partial<Record<CustomFieldType, readonly CustomFieldType[]>> = {
  text: ["long_text"],
  email: ["text", "long_text"],
  phone: ["text", "long_text"],
  url: ["long_text"],
  select: ["text", "long_text", "multi_select"],
};

/** The types that a field of this one can be turned into without losing a value. */
export const conversionsOf = (type: CustomFieldType): readonly CustomFieldType[] =>
  conversions[type] ?? [];

const option = filledLine(100, "A choice needs a name.");

export const customFieldInput = {
  label: filledLine(60, "Give the field a name."),
  type: z.enum(customFieldTypes),
  options: z
    .array(option)
    .max(fieldLimits.options, `A field has at most ${fieldLimits.options} choices.`)
    .refine((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, {
      error: "Two choices have the same name.",
    })
    .describe("The choices of `select` and `multi_select`, in their order."),
  required: z.boolean().describe("No new lead without it; leads that are there already may lack it."),
};

export const replacedOptions = z
  .record(z.string().max(100), option.nullable())
  .refine((given) => Object.keys(given).length <= fieldLimits.options, {
    error: `Replace at most ${fieldLimits.options} choices at once.`,
  });

/** One field, with how far it is used. */
export const customFieldDetails = customFieldAnswer.extend({
  leads: z.int().describe("How many leads hold a value, those in the bin counted too, up to 10,000."),
});
export type CustomFieldDetails = z.output<typeof customFieldDetails>;
