import { existsSync, globSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

type Handler = (request: Request) => Promise<Response> | Response;

/** What stands under `app/api` beside the catalog: its path and what it answers. */
export interface Door {
  path: string;
  handlers: Record<string, Handler>;
}

/** The one file that serves the catalog; its operations are tried one by one. */
const CATALOG = "/api/[[...path]]";
/** next-auth finds Next only from within a build of Next: it is tried over HTTP, in `around-middleware.ts`. */
const SESSION = "/api/session/[...nextauth]";

/** Every route file, whoever adds one. */
export async function otherDoors(): Promise<Door[]> {
  const files = globSync("app/api/**/route.ts").filter(
    (file) => ![CATALOG, SESSION].includes(pathOf(file)),
  );
  return Promise.all(
    files.map(async (file) => ({
      path: pathOf(file),
      handlers: (await import(pathToFileURL(file).href)) as Record<string, Handler>,
    })),
  );
}

const pathOf = (file: string) => `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`;

/**
 * Routes of a build under /api that no file of ours explains: none, unless a plugin or a setting adds one. Those beside
 * /api read the browser's session: they are tried over HTTP, in `around-middleware.ts`.
 */
export function unexplained(distDir: string, doors: readonly Door[]): string[] {
  const manifest = `${distDir}/server/app-paths-manifest.json`;
  if (!existsSync(manifest)) return [];
  const routes = Object.keys(JSON.parse(readFileSync(manifest, "utf8")) as object);
  const known = new Set([CATALOG, SESSION, ...doors.map(({ path }) => path)]);
  return routes
    .filter((route) => route.startsWith("/api/") && route.endsWith("/route"))
    .map((route) => route.replace(/\/route$/, ""))
    .filter((route) => !known.has(route));
}

/** Calls a door with what Next would give it. A method it does not have is answered by Next itself. */
export async function knock({ handlers }: Door, request: Request): Promise<Response | undefined> {
  const handler = handlers[request.method];
  if (!handler) return undefined;
  return handler(request);
}
