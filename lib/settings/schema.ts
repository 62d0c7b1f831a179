import { z } from "zod";
import { displayName } from "@/lib/auth/schema";
import { tagColor as color } from "@/lib/tags/schema";
import { cleanLine } from "@/lib/text";
import { customFieldTypes } from "./field-types";

export const timeZone = z
  .string()
  .max(60)
  .refine((zone) => isTimeZone(zone), "is not a time zone; use a name such as America/Denver");

/** Whether the runtime knows a zone: the only names that ever reach SQL. */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return /^[A-Za-z0-9_+\-/]+$/.test(zone);
  } catch {
    return false;
  }
}

const NO_CURRENCY = "is not a currency; use three letters such as USD";
/** ISO 4217, as whatever shows amounts knows it. */
const currencies = new Set(Intl.supportedValuesOf("currency"));

export const currency = z
  .string()
  .regex(/^[A-Z]{3}$/, { error: NO_CURRENCY, abort: true })
  .refine((code) => currencies.has(code), { error: NO_CURRENCY });

export const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
export type Weekday = (typeof weekdays)[number];

/** A time of the day on a 24-hour clock. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Use a time such as 09:00.");

/** When the team works, by day in its own time zone; null is a day off. */
export const workingHours = z.strictObject(
  Object.fromEntries(
    weekdays.map((day) => [
      day,
      z
        .strictObject({ opens: timeOfDay, closes: timeOfDay })
        .refine(({ opens, closes }) => opens < closes, {
          error: "A day ends after it begins.",
          path: ["closes"],
        })
        .nullable(),
    ]),
  ) as Record<Weekday, z.ZodNullable<z.ZodObject<{ opens: z.ZodString; closes: z.ZodString }>>>,
);
export type WorkingHours = z.output<typeof workingHours>;

/** A day on which nobody works. */
export const holiday = z.strictObject({
  date: z.iso.date("Choose a day."),
  name: z.string().overwrite(cleanLine).min(1, "Give the holiday a name.").max(100),
});
export type Holiday = z.output<typeof holiday>;

const MOST_HOLIDAYS = 200;
const holidays = z
  .array(holiday)
  .max(MOST_HOLIDAYS, `Keep at most ${MOST_HOLIDAYS} holidays.`)
  .refine((days) => new Set(days.map(({ date }) => date)).size === days.length, {
    error: "A day can be a holiday only once.",
  });

/** Longer ones would weigh down every page: the logo stands in the sidebar. */
const LOGO_LIMIT = 40_000;

/** A small picture as a data address, so that it needs no storage and no other site. */
const logoUrl = z
  .string()
  .max(LOGO_LIMIT, "This picture is too large. Use one of at most 30 kB.")
  .regex(
    /^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/,
    "Use a PNG, JPEG or WebP picture.",
  );

export const teamSettings = z.object({
  name: z.string(),
  logoUrl: z.string().nullable(),
  timeZone: z.string(),
  currency: z.string(),
  country: z.string(),
  leadVisibility: z.enum(["all", "own"]),
  workingHours: workingHours.nullable(),
  holidays: z.array(holiday),
  version: z.int(),
});
export type TeamSettings = z.output<typeof teamSettings>;

export const teamSettingsInput = z.strictObject({
  name: displayName.optional(),
  logoUrl: logoUrl.nullable().optional().describe("A data: address of at most 30 kB; null removes it."),
  timeZone: timeZone.optional(),
  currency: currency.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "is not a country; use two letters such as US")
    .optional()
    .describe("Where phone numbers without a country code are from."),
  leadVisibility: z
    .enum(["all", "own"])
    .optional()
    .describe("`own` lets agents see only the leads assigned to them."),
  workingHours: workingHours.nullable().optional(),
  holidays: holidays.optional().describe("All of them; what is left out is removed."),
});

export const pipelineStatus = z.object({
  key: z.string(),
  label: z.string(),
  color,
  kind: z.enum(["open", "won", "lost"]),
  winProbability: z.int(),
  staleAfterDays: z.int().nullable(),
  requiresReason: z.boolean(),
  leads: z
    .int()
    .nullable()
    .describe("How many leads are in it now, up to 10,000; null when not counted."),
});
export type PipelineStatus = z.output<typeof pipelineStatus>;

export const customFieldAnswer = z.object({
  id: z.uuid(),
  key: z.string().describe("Its name in `customFields` of a lead; it never changes."),
  label: z.string(),
  type: z.enum(customFieldTypes),
  options: z.array(z.string()),
  required: z.boolean(),
  version: z.int(),
});
export type CustomField = z.output<typeof customFieldAnswer>;

/** A rule for new leads, as far as those who do not manage rules need it. */
export const namedRule = z.object({ id: z.uuid(), name: z.string(), isOn: z.boolean() });
export type NamedRule = z.output<typeof namedRule>;

/** A usual word for a lead's source or loss reason. */
export const choice = z.object({ id: z.uuid(), name: z.string() });
export type Choice = z.output<typeof choice>;

export const pipeline = z.object({
  statuses: z.array(pipelineStatus),
  lossReasons: z.array(choice).describe("Offered first; a lead may have any other words."),
  sources: z.array(choice).describe("Offered first; a lead may have any other words."),
  customFields: z.array(customFieldAnswer),
  routingRules: z.array(namedRule).describe("In the order in which they are asked."),
  version: z.int().describe("Send it as If-Match to change only what you saw."),
});
export type Pipeline = z.output<typeof pipeline>;

/** The pipeline after a change, or as it would be. */
export const changedPipeline = pipeline.extend({
  affected: z
    .int()
    .describe("How many leads move to another status or get other words, those in the bin too."),
});
export type ChangedPipeline = z.output<typeof changedPipeline>;
