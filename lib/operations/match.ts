import type { AnyOperation, Method } from "./define";

interface Route {
  operation: AnyOperation;
  method: Method;
  segments: string[];
}

export interface Match {
  operation: AnyOperation;
  params: Record<string, string>;
  readAt: string | undefined;
}

/** Finds operations by method and path. Fixed path parts win over `:name`. */
export function createMatcher(catalog: readonly AnyOperation[]) {
  const routes = catalog.map(toRoute).sort(fixedPartsFirst);
  const bySize = Map.groupBy(routes, (route) => route.segments.length);
  const readById = new Set(catalog.map(({ route }) => /^GET ([^:]+)\/:\w+$/.exec(route)?.[1]));
  /** Where what an operation makes is read by id: `/leads` of `POST /leads`, when there is `GET /leads/:id`. */
  function readAtOf({ status, effect, route }: AnyOperation): string | undefined {
    const [, path] = /^POST ([^:]+)$/.exec(route) ?? [];
    return status === 201 && effect !== "read" && readById.has(path) ? path : undefined;
  }

  return {
    readAtOf,
    /** @returns the operation with its path parameters, or the methods that this path does answer. */
    match(method: string, path: string): Match | { allowed: string[] } {
      const parts = path.split("/").filter(Boolean);
      const fitting = (bySize.get(parts.length) ?? []).filter((route) => fits(route, parts));
      const wanted = method === "HEAD" ? "GET" : method;
      const found = fitting.find((route) => route.method === wanted);
      if (!found) return { allowed: allowedOf(fitting) };
      const { operation } = found;
      return { operation, params: paramsOf(found, parts), readAt: readAtOf(operation) };
    },
  };
}

export type Matcher = ReturnType<typeof createMatcher>;

/** What is read can be asked for without its body too. */
const allowedOf = (routes: readonly Route[]) => [
  ...new Set(routes.flatMap(({ method }) => (method === "GET" ? ["GET", "HEAD"] : [method]))),
];

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
