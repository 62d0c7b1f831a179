import {
  currentUser,
  type Field,
  type FilterValue,
  filterLimits,
  type Operator,
  relativeUnits,
} from "./schema";

type Checked = { value: FilterValue } | { message: string };

/** Takes a condition's value if it fits the field and operator, else says what to give instead. */
export function readValue(field: Field, op: Operator, value: unknown): Checked {
  if (op === "within" || op === "before" || op === "after") return readRelative(value);
  if (op === "between") return readPair(field, value);
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean" ? { value } : { message: "Give true or false." };
    case "select":
    case "multiSelect":
    case "user":
    case "tags":
      return readList(field, value);
    default:
      return readSingle(field, value);
  }
}

/** Whether a value could fit some field, for where the field is not known yet. */
export function isPlausible(value: unknown): value is FilterValue {
  if (Array.isArray(value)) {
    const isSingle = (item: unknown) => typeof item === typeof value[0] && isPlausibleSingle(item);
    return value.length <= filterLimits.listValues && value.every(isSingle);
  }
  return isPlausibleSingle(value) || typeof value === "boolean" || "value" in readRelative(value);
}

const isPlausibleSingle = (value: unknown) =>
  typeof value === "string" ? value.length <= filterLimits.textLength : Number.isFinite(value);

function readSingle(field: Field, value: unknown): Checked {
  if (field.type === "text") return readText(value);
  if (field.type === "date") return readMoment(field, value);
  if (field.type === "money") {
    if (Number.isSafeInteger(value)) return { value: zeroed(value) };
    return { message: `Give ${field.label} as a whole number of cents.` };
  }
  if (typeof value === "number" && Math.abs(value) <= filterLimits.number) {
    return { value: zeroed(value) };
  }
  return { message: `Give ${field.label} as a number.` };
}

// Minus zero and zero are one number to everybody but JSON text and Object.is.
const zeroed = (value: unknown) => (value as number) + 0;

function readPair(field: Field, value: unknown): Checked {
  if (!Array.isArray(value) || value.length !== 2) {
    return { message: "Give two values: the lowest and the highest." };
  }
  const [low, high] = value.map((single) => readSingle(field, single));
  if (!low || !high) return { message: "Give two values: the lowest and the highest." };
  if ("message" in low) return low;
  if ("message" in high) return high;
  const pair = [low.value, high.value] as string[] | number[];
  const [first, second] = pair;
  const isComparable = typeof first === "number" || first?.length === String(second).length;
  if (isComparable && first !== undefined && second !== undefined && first > second) {
    return { message: "The first of the two values may not be above the second." };
  }
  return { value: pair };
}

function readText(value: unknown): Checked {
  if (typeof value !== "string" || value.length === 0) {
    return { message: "Write the text to compare with." };
  }
  return sayBadText(value) ?? { value };
}

// Postgres stores neither a NUL nor half of a surrogate pair; asking for one is an error there.
function sayBadText(value: string): { message: string } | undefined {
  if (value.length > filterLimits.textLength) {
    return { message: `Use at most ${filterLimits.textLength} characters.` };
  }
  if (value.includes("\u0000") || !value.isWellFormed()) {
    return { message: "The text holds a character that cannot be stored." };
  }
  return undefined;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readList(field: Field, value: unknown): Checked {
  if (!Array.isArray(value) || value.length === 0) {
    return { message: `Give a list with at least one choice for ${field.label}.` };
  }
  if (value.length > filterLimits.listValues) {
    return { message: `Choose at most ${filterLimits.listValues} for ${field.label}.` };
  }
  const chosen = new Set<string>();
  for (const item of value) {
    const checked = readChoice(field, item);
    if ("message" in checked) return checked;
    chosen.add(checked.choice);
  }
  return { value: [...chosen] };
}

function readChoice(field: Field, item: unknown): { choice: string } | { message: string } {
  if (typeof item !== "string") return { message: `Give the choices of ${field.label} as texts.` };
  const bad = sayBadText(item);
  if (bad) return bad;
  if (field.type === "user" && item === currentUser) return { choice: item };
  if (field.type === "user" || field.type === "tags") {
    const id = item.toLowerCase();
    if (uuid.test(id)) return { choice: id };
    const hint = field.type === "user" ? `a member's id or "${currentUser}"` : "a tag's id";
    return { message: `"${item.slice(0, 60)}" is not ${hint}.` };
  }
  if (field.options && !field.options.some((option) => option.value === item)) {
    const choices = field.options.map((option) => option.value).slice(0, 20);
    const message = `${field.label} has no choice "${item.slice(0, 60)}". Use one of ${choices.join(", ")}.`;
    return { message };
  }
  return { choice: item };
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

function readMoment(field: Field, value: unknown): Checked {
  const isDay = typeof value === "string" && day.test(value) && isRealDay(value);
  if (isDay) return { value };
  const example = field.isDay ? "2026-03-01" : "2026-03-01 or 2026-03-01T09:30:00Z";
  const message = `Give ${field.label} as a date like ${example}, from the year ${filterLimits.years.first} to ${filterLimits.years.last}.`;
  if (field.isDay || typeof value !== "string" || !instant.test(value)) return { message };
  if (!isRealDay(value.slice(0, 10)) || Number.isNaN(Date.parse(value))) return { message };
  return { value: new Date(value).toISOString() };
}

function isRealDay(value: string): boolean {
  const year = Number(value.slice(0, 4));
  if (year < filterLimits.years.first || year > filterLimits.years.last) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}

function readRelative(value: unknown): Checked {
  const message = 'Give a span such as {"days": 14}; a negative number looks ahead.';
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { message };
  const keys = Object.keys(value);
  const unit = relativeUnits.find((name) => name === keys[0]);
  if (!unit || keys.length !== 1) return { message };
  const count = (value as Record<string, unknown>)[unit];
  if (typeof count !== "number" || !Number.isInteger(count) || count === 0) return { message };
  const limit = filterLimits.relative[unit];
  if (Math.abs(count) > limit) return { message: `Use at most ${limit} ${unit}.` };
  return { value: { [unit]: count } as FilterValue };
}
