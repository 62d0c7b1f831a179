import { z } from "zod";
import { emailAddress } from "@/lib/email-address";
import { filterInput } from "@/lib/filters/input";
import { currency, timeZone } from "@/lib/settings/schema";
import { line, optionalLine } from "@/lib/text";

export const id = z.uuid({ error: "This is not an id." }).toLowerCase();

const personName = line(100)
  .nullable()
  .transform((name) => name ?? "")
  .optional();

export const status = line(60).describe("The key of a status of the team's pipeline.");
export const lossReason = optionalLine(500).describe(
  "Why the lead was lost; some statuses require it.",
);
export const assignedToId = id
  .nullable()
  .describe("A member of the team who may hold leads; null for nobody.");

/** The facts that people edit. An omitted one stays as it is, null clears it. */
export const leadFacts = {
  firstName: personName,
  lastName: personName,
  email: line(254)
    .pipe(
      z.union([z.literal("").transform(() => null), emailAddress], {
        error: "Enter an email address such as ada@example.com.",
      }),
    )
    .nullish()
    .describe("Kept in lower case."),
  phone: optionalLine(60).describe("Kept as typed; a valid number is also kept in E.164."),
  company: optionalLine(200),
  title: optionalLine(120),
  address: optionalLine(500),
  timeZone: timeZone.nullish().describe("The lead's IANA time zone."),
  source: optionalLine(120).describe("Where the lead came from first."),
  latestSource: optionalLine(120),
  valueCents: z
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .nullish()
    .describe("What the deal may be worth, in cents."),
  currency: currency.optional(),
  customFields: z
    .record(z.string().max(60), z.unknown())
    .refine((values) => Object.keys(values).length <= 200, { error: "Use at most 200 fields." })
    .optional()
    .describe("Values of the team's own fields by key; omitted keys stay, null clears one."),
};

const mark = line(200).optional();

/** The marks of the link that a lead came by, as `utm_source` and its like carry them. */
export const utm = z
  .strictObject({ source: mark, medium: mark, campaign: mark, term: mark, content: mark })
  .nullish()
  .describe("The marks of the link it came by first; kept as they were.");

/** Narrow words for the commonest questions; each is a list of which one must hold. */
export const flatFilters = {
  status: z.array(z.string().max(60)).max(50).optional(),
  assignedToId: z
    .array(z.union([id, z.enum(["me", "none"])]))
    .max(50)
    .optional()
    .describe("Members' ids, `me`, or `none` for leads that nobody holds."),
  tagId: z.array(id).max(50).optional(),
  source: z.array(z.string().max(120)).max(50).optional(),
};

/** The rows of a saved view, for lists and downloads. */
export const savedView = id
  .optional()
  .describe("A saved view: only its leads, in its order when `sort` is not given.");

export const searchText = line(200).describe(
  "Words of which each must occur in name, email, phone or company.",
);

/** Which leads a set change is for: the named ones, or all that match. */
export const selection = {
  ids: z.array(id).min(1).max(1000).optional().describe("These leads; instead of `filter` and `q`."),
  filter: filterInput.optional().describe('All leads that match; {"and": []} matches every lead.'),
  q: searchText.optional(),
};
export interface Selection {
  ids?: string[] | undefined;
  filter?: z.output<typeof filterInput> | undefined;
  q?: string | undefined;
}

export const bulkAnswer = z.object({
  affected: z.int().describe("How many leads changed; those that were so already are not counted."),
  entryId: z.uuid().describe("The journal entry, which takes it all back."),
});
