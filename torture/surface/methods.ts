import { globSync } from "node:fs";
import { catalog } from "@/lib/catalog";
import { createMatcher, toRoute } from "@/lib/operations/match";
import type { App } from "../check";
import { send } from "../http/raw";

const METHODS = [
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
  "TRACE",
  "PROPFIND",
  "CONNECTX",
];
const ECHO = "echo-5d1c";

/** Everything that a request could be sent to under /api, by its path. */
function apiPaths(): Map<string, Set<string>> {
  const paths = new Map<string, Set<string>>();
  for (const operation of catalog) {
    const { method, segments } = toRoute(operation);
    const path = `/api/${segments.map((segment) => (segment.startsWith(":") ? "00000000-0000-7000-8000-000000000000" : segment)).join("/")}`;
    paths.set(path, (paths.get(path) ?? new Set()).add(method));
  }
  for (const file of globSync("app/api/**/route.ts")) {
    const path = `/${file.replace(/^app\//, "").replace(/\/route\.ts$/, "")}`;
    if (!path.includes("[")) paths.set(path, paths.get(path) ?? new Set());
  }
  return paths;
}

const matcher = createMatcher(catalog);
/** `/leads/bulk/assign` may be both an address of its own and the lead called bulk. */
const serves = (method: string, path: string) =>
  "operation" in matcher.match(method, path.slice("/api".length));

/** Every method on every route: nothing of the environment comes back, and what is not served says so. */
export async function tryMethods(app: App, failures: string[]): Promise<number> {
  const secrets = secretsOfEnvironment();
  const paths = apiPaths();
  for (const [path, served] of paths) {
    for (const method of METHODS) {
      const { status, headers, text } = await send(app.url, path, {
        method,
        headers: { "x-echo": ECHO, "content-length": "0" },
      });
      const what = `${method} ${path}`;
      const leaked = secrets.find(({ value }) => text.includes(value));
      if (leaked) failures.push(`${what} answered with ${leaked.name}.`);
      if (text.includes(ECHO)) failures.push(`${what} answered with the request's own headers.`);
      if (status >= 500) failures.push(`${what} answered ${status}.`);
      if (method === "CONNECTX") continue;
      const isFixed = served.size > 0 && !serves(method, path) && !["HEAD", "OPTIONS"].includes(method);
      if (isFixed && (status !== 405 || !headers.allow) && status !== 400)
        failures.push(`${what} answered ${status} with Allow: ${headers.allow ?? "nothing"}.`);
    }
  }
  await tryEngine(app, failures);
  return paths.size * METHODS.length;
}

/** The engine's address tells nothing to a call that is not signed, nor to one that is signed wrongly. */
async function tryEngine(app: App, failures: string[]) {
  for (const method of METHODS) {
    for (const signature of [
      undefined,
      "t=1&s=00",
      `t=${Math.floor(Date.now() / 1000)}&s=${"0".repeat(64)}`,
    ]) {
      const { status, text } = await send(
        app.url,
        "/api/inngest?fnId=rapport-import-leads&stepId=step",
        {
          method,
          headers: {
            ...(signature && { "x-inngest-signature": signature }),
            "x-inngest-server-kind": "dev",
            "content-type": "application/json",
          },
          ...(!["GET", "HEAD", "TRACE"].includes(method) && { body: "{}" }),
        },
      );
      if (![400, 401, 403, 405, 501].includes(status))
        failures.push(`${method} /api/inngest, unsigned, answered ${status}.`);
      if (/import-leads|function_count|has_event_key/.test(text))
        failures.push(`${method} /api/inngest, unsigned, told of the functions.`);
    }
  }
}

/** What the server was started with and nobody may read. */
export const secretsOfEnvironment = (): { name: string; value: string }[] =>
  [
    "AUTH_SECRET",
    "DATABASE_URL",
    "DATABASE_SYSTEM_URL",
    "DATABASE_OWNER_URL",
    "RESEND_API_KEY",
    "BLOB_READ_WRITE_TOKEN",
    "INNGEST_SIGNING_KEY",
    "INNGEST_EVENT_KEY",
    "AI_API_KEY",
    "OPENAI_API_KEY",
  ].flatMap((name) => {
    const value = process.env[name];
    if (!value) return [];
    const password = /:\/\/[^:]+:([^@]+)@/.exec(value)?.[1];
    return [
      { name, value },
      ...(password ? [{ name: `the password of ${name}`, value: password }] : []),
    ];
  });
