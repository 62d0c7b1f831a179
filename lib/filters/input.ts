import { z } from "zod";
import { parseFilterShape } from "./parse";
import { type Filter, filterLimits } from "./schema";

const text = z.string().max(filterLimits.textLength);
const list = z.array(z.union([text, z.number()])).max(filterLimits.listValues);
const relative = z
  .record(z.enum(["days", "weeks", "months"]), z.int())
  .describe("Counts back from now; a negative count looks ahead.");

const condition = z.strictObject({
  field: z.string().max(120),
  op: z.string().max(20),
  value: z.union([text, z.number(), z.boolean(), list, relative]).optional(),
});

const members = () => z.array(tree).max(filterLimits.conditions);

const tree: z.ZodType<Filter> = z.lazy(() =>
  z.union([
    z.strictObject({ and: members() }),
    z.strictObject({ or: members() }),
    z.strictObject({ not: tree }),
    condition,
  ]),
);

/**
 * A filter as an operation's input, given as a tree or as its JSON text. It holds the shape and
 * limits and describes them to OpenAPI and to models; `parseFilter` then holds it to the fields.
 */
export const filterInput = z.preprocess((raw, context) => {
  const parsed = parseFilterShape(raw);
  if (parsed.ok) return parsed.filter;
  for (const issue of parsed.issues) context.addIssue({ code: "custom", ...issue });
  return z.NEVER;
}, tree);
