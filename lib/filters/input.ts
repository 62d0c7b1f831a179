import { z } from "zod";
import { parseFilterShape } from "./parse";
import { type Filter, filterLimits, type Operator, operatorsByType } from "./schema";

const text = z.string().max(filterLimits.textLength);
const listOf = <T extends z.ZodType>(item: T) => z.array(item).max(filterLimits.listValues);
const relative = z
  .union([
    z.strictObject({ days: z.int() }),
    z.strictObject({ weeks: z.int() }),
    z.strictObject({ months: z.int() }),
  ])
  .describe("A moment counted back from now; a negative count looks ahead.");

const operators = z.enum(Object.values(operatorsByType).flat() as [Operator, ...Operator[]]);

const condition = z.strictObject({
  field: z.string().max(120),
  op: operators,
  value: z
    .union([text, z.number(), z.boolean(), listOf(text), listOf(z.number()), relative])
    .optional(),
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
