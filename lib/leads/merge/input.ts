import { z } from "zod";
import { id } from "../input";
import { mergeSide } from "./schema";

/** Two leads of which one stays, and where to take each fact from. */
export const mergeInput = {
  keepId: id.describe("The lead that stays."),
  mergeId: id.describe("The lead that becomes part of it and goes to the bin."),
  fields: z
    .record(z.string().max(70), mergeSide)
    .refine((fields) => Object.keys(fields).length <= 250, { error: "Name at most 250 fields." })
    .default({})
    .describe(
      'Where to take facts from, such as {"email": "merged", "tags": "both"}; otherwise the lead that stays wins where it says something, and sets are united.',
    ),
};
