import type { AnyOperation, Method } from "./define";

interface Route {
  operation: AnyOperation;
  method: Method;
  segments: string[];
}

export interface Match {
  operation: AnyOperation;
  params: Record<string, string>;
}

/** Finds operations by method and path. Fixed path parts win over `:name`. */
export function createMatcher(catalog: readonly AnyOperation[]) {
  const routes = catalog.map(toRoute).sort(fixedPartsFirst);
  const bySize = Map.groupBy(routes, (route) => route.segments.length);

  return {
    /** @returns the operation with its path parameters, or the methods that this path does answer. */
    match(method: string, path: string): Match | { allowed: Method[] } {
      const parts = path.split("/").filter(Boolean);
      const fitting = (bySize.get(parts.length) ?? []).filter((route) => fits(route, parts));
      const found = fitting.find((route) => route.method === method);
      if (found) return { operation: found.operation, params: paramsOf(found, parts) };
      return { allowed: [...new Set(fitting.map((route) => route.method))] };
    },
  };
}

export type Matcher = ReturnType<typeof createMatcher>;

/** Splits `PATCH /leads/:id/assign`. */
export function splitRoute(route: AnyOperation["route"]): Omit<Route, "operation"> {
  const [method, path] = route.split(" ") as [Method, string];
  return { method, segments: path.split("/").filter(Boolean) };
}

export const toRoute = (operation: AnyOperation): Route => ({
  operation,
  ...splitRoute(operation.route),
});

const isParameter = (segment: string | undefined) => segment?.startsWith(":") ?? false;

const fits = (route: Route, parts: string[]) =>
  route.segments.every((segment, index) => isParameter(segment) || segment === parts[index]);

function paramsOf(route: Route, parts: string[]): Record<string, string> {
  const params: Record<string, string> = {};
  route.segments.forEach((segment, index) => {
    if (isParameter(segment)) params[segment.slice(1)] = decodeSafely(parts[index] ?? "");
  });
  return params;
}

function decodeSafely(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function fixedPartsFirst(a: Route, b: Route): number {
  for (let index = 0; index < Math.max(a.segments.length, b.segments.length); index += 1) {
    const difference = Number(isParameter(a.segments[index])) - Number(isParameter(b.segments[index]));
    if (difference !== 0) return difference;
  }
  return 0;
}
