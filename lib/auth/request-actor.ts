import { appUrl } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { readAccessToken } from "./access-token";
import { readSessionCookie } from "./browser-session";
import { API_KEY_PREFIX } from "./find-actor";
import { findKeyActor, findSessionActor } from "./gathered-actors";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type FindSession = (sessionId: string) => Promise<Actor | undefined>;

/**
 * Who sends an API request: a bearer access token or API key, or the browser's session with a same-origin check.
 * Undefined when there is no credential; throws `unauthenticated` when there is one and it is not valid.
 */
export async function requestActor(
  request: Request,
  ofSession: FindSession = findSessionActor,
): Promise<Actor | undefined> {
  const authorization = request.headers.get("authorization");
  if (authorization) return bearerActor(authorization, ofSession);
  const cookies = parseCookies(request.headers.get("cookie") ?? "");
  const sessionId = await readSessionCookie((name) => cookies.get(name));
  if (!sessionId) return undefined;
  refuseForeignOrigin(request);
  return (await actorOfSession(sessionId, ofSession)) ?? expired();
}

/** The address of the caller: lib/start.ts lets only a trusted proxy, or the connection itself, set this header. */
export const requestIp = ({ headers }: { headers: Headers }): string | undefined =>
  headers.get("x-forwarded-for")?.split(",").at(-1)?.trim();

/** The actor of a session id from a token or cookie. */
export const actorOfSession = (sessionId: string, ofSession: FindSession = findSessionActor) =>
  UUID.test(sessionId) ? ofSession(sessionId) : Promise.resolve(undefined);

async function bearerActor(authorization: string, ofSession: FindSession): Promise<Actor> {
  const token = /^Bearer\s+(\S{1,4096})$/i.exec(authorization)?.[1];
  if (!token)
    throw new OperationError("unauthenticated", "Send the header as `Authorization: Bearer <token>`.");
  if (token.startsWith(API_KEY_PREFIX)) return (await findKeyActor(token)) ?? expired();
  const sessionId = await readAccessToken(token);
  return (sessionId && (await actorOfSession(sessionId, ofSession))) || expired();
}

function expired(): never {
  throw new OperationError("unauthenticated", "This sign-in is over. Sign in again.");
}

/** A cookie travels with requests that other sites cause; only our own pages may use it. */
function refuseForeignOrigin(request: Request) {
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const own = new Set([
    new URL(request.url).origin,
    new URL(appUrl()).origin,
    `http://${request.headers.get("host")}`,
    `https://${request.headers.get("host")}`,
  ]);
  const foreign = origin
    ? !own.has(origin)
    : site !== null && site !== "same-origin" && site !== "none";
  if (foreign || (request.method !== "GET" && !origin && site === null))
    throw new OperationError("forbidden", "This request came from another site.");
}

function parseCookies(header: string): Map<string, string> {
  return new Map(
    header.split(";").flatMap((part) => {
      const at = part.indexOf("=");
      return at < 0
        ? []
        : [
            [part.slice(0, at).trim(), decodeURIComponent(part.slice(at + 1).trim())] as [
              string,
              string,
            ],
          ];
    }),
  );
}
