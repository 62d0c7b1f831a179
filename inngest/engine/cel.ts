import { Environment, type ParseResult } from "@marcbachmann/cel-js";

interface Variables {
  /** The event that started the run. */
  event: unknown;
  /** The event that has just arrived. */
  async?: unknown;
}

const environment = new Environment({
  unlistedVariablesAreDyn: true,
  homogeneousAggregateLiterals: false,
});
const parsed = new Map<string, ParseResult>();
const SIMPLE_MATCH = /^event\.([\w.]+) == async\.\1$/;

/** Throws when the expression is not CEL. */
export function parseExpression(expression: string): ParseResult {
  const known = parsed.get(expression);
  if (known) return known;
  const fresh = environment.parse(expression);
  parsed.set(expression, fresh);
  return fresh;
}

/** Whether the expression holds. A field that an event lacks makes it false, not an error. */
export function holds(expression: string | null | undefined, variables: Variables): boolean {
  if (!expression) return true;
  return evaluate(expression, variables) === true;
}

/** The expression's value as text, for the keys of limits; undefined when a field is missing. */
export function keyOf(expression: string, variables: Variables): string | undefined {
  const value = evaluate(expression, variables);
  return value === undefined || value === null ? undefined : String(value);
}

/** For an expression that compares one field of both events: the text the arriving event must carry. */
export function matchValueOf(expression: string | undefined, event: unknown): string | null {
  const path = SIMPLE_MATCH.exec(expression ?? "")?.[1];
  if (!path) return null;
  const value = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], event);
  return isScalar(value) ? String(value) : null;
}

/** Every scalar an event carries as text, bounded; what `matchValueOf` values are looked up by. */
export function scalarsOf(value: unknown, limit = 500): string[] {
  const found = new Set<string>();
  const rest: unknown[] = [value];
  while (rest.length > 0 && found.size < limit) {
    const next = rest.pop();
    if (isScalar(next)) found.add(String(next));
    else if (next && typeof next === "object") rest.push(...Object.values(next));
  }
  return [...found];
}

function evaluate(expression: string, variables: Variables): unknown {
  try {
    return parseExpression(expression)({ event: variables.event, async: variables.async ?? {} });
  } catch {
    return undefined;
  }
}

const isScalar = (value: unknown) => ["string", "number", "boolean"].includes(typeof value);
