import {
  type Condition,
  type Field,
  type FieldType,
  type FilterValue,
  isRelative,
  type Operator,
  relativeParts,
} from "@/lib/filters/schema";
import { readValue } from "@/lib/filters/values";

/** An operator as a person chooses it; relative ones come once for the past and once for the future. */
export type OperatorChoice = { id: string; label: string; op: Operator; sign?: 1 | -1 };

const plain = (op: Operator, label: string): OperatorChoice => ({ id: op, op, label });
const relative = (op: Operator, sign: 1 | -1, label: string): OperatorChoice => ({
  id: `${op}${sign}`,
  op,
  sign,
  label,
});

const emptiness = [plain("empty", "is empty"), plain("notEmpty", "is not empty")];
const amounts = [
  plain("gte", "is at least"),
  plain("lte", "is at most"),
  plain("gt", "is above"),
  plain("lt", "is below"),
  plain("between", "is between"),
  plain("eq", "is"),
  plain("ne", "is not"),
  ...emptiness,
];
const choices = [plain("in", "is any of"), plain("notIn", "is none of"), ...emptiness];
const sets = [
  plain("any", "include any of"),
  plain("all", "include all of"),
  plain("none", "include none of"),
];

const choicesByType: Record<FieldType, OperatorChoice[]> = {
  text: [
    plain("contains", "contains"),
    plain("eq", "is"),
    plain("ne", "is not"),
    plain("startsWith", "starts with"),
    ...emptiness,
  ],
  number: amounts,
  money: amounts,
  date: [
    relative("within", 1, "in the last"),
    relative("within", -1, "in the next"),
    relative("before", 1, "longer ago than"),
    relative("after", -1, "further ahead than"),
    relative("after", 1, "later than … ago"),
    relative("before", -1, "sooner than … from now"),
    plain("eq", "is on"),
    plain("lt", "is before"),
    plain("lte", "is on or before"),
    plain("gt", "is after"),
    plain("gte", "is on or after"),
    plain("between", "is between"),
    plain("ne", "is not on"),
    ...emptiness,
  ],
  select: choices,
  user: choices,
  multiSelect: [...sets, ...emptiness],
  tags: sets,
  boolean: [plain("is", "is")],
};

export const operatorChoices = (type: FieldType): OperatorChoice[] => choicesByType[type];

/** The choice that a condition stands at. */
export function choiceOf({ op, value }: Condition, type: FieldType): OperatorChoice | undefined {
  const sign = isRelative(value) && relativeParts(value).count < 0 ? -1 : 1;
  return choicesByType[type].find((choice) => choice.op === op && (choice.sign ?? sign) === sign);
}

/** A condition to start a field with. */
export function startCondition(field: Field): Condition {
  const [first] = choicesByType[field.type];
  if (!first) throw new Error(`No operator for ${field.type}.`);
  return withChoice({ field: field.key, op: first.op }, field, first);
}

/** The condition under another operator; its value stays wherever that takes it. */
export function withChoice(
  { field: key, value }: Condition,
  field: Field,
  { op, sign }: OperatorChoice,
): Condition {
  if (op === "empty" || op === "notEmpty") return { field: key, op };
  if (sign) return { field: key, op, value: relativeValue(value, sign) };
  const isKept = value !== undefined && "value" in readValue(field, op, value);
  if (isKept) return { field: key, op, value };
  return { field: key, op, value: field.type === "boolean" ? true : undefined };
}

function relativeValue(value: FilterValue | undefined, sign: 1 | -1): FilterValue {
  if (!isRelative(value)) return { days: 7 * sign };
  const { unit, count } = relativeParts(value);
  return { [unit]: Math.abs(count) * sign } as FilterValue;
}
