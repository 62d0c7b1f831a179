import { requestActor, requestIp } from "@/lib/auth/request-actor";
import { catalog } from "@/lib/catalog";
import { createMatcher } from "@/lib/operations/match";
import { rest } from "@/lib/operations/rest";

const prefix = "/api";
const matcher = createMatcher(catalog);

/** The REST API: every operation of the catalog, as a plain function of a request. */
export const api = rest(catalog, { prefix, actorOf: requestActor, ipOf: requestIp });

/** Whether a request is for an operation, so that a server may answer it without asking Next. */
export function servesApi(method: string, url: string): boolean {
  if (!url.startsWith(`${prefix}/`)) return false;
  const path = url.split("?", 1)[0] ?? "";
  return "operation" in matcher.match(method, path.slice(prefix.length));
}
