import type { Inngest, InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import { inngest } from "./client";
import { functions } from "./functions";

type Handle = (request: Request) => Promise<Response>;

const METHODS = ["GET", "POST", "PUT"];

/** Serves functions to an engine. Every call must be signed; what is not is told nothing. */
export function createHandler(client: Inngest, served: InngestFunction.Like[]): Handle {
  const answer: Handle = serve({ client, functions: served, enableUnauthedSync: false });
  return async (request) => {
    if (!METHODS.includes(request.method)) return methodNotAllowed();
    if (!request.headers.get("x-inngest-signature"))
      return problem(401, "This address only answers the engine's signed calls.");
    return answer(request);
  };
}

/** The application's functions. */
export const handle: Handle = createHandler(inngest, functions);

export const methodNotAllowed = () =>
  problem(405, "This address takes GET, POST and PUT.", { allow: METHODS.join(", ") });

function problem(status: number, detail: string, headers: Record<string, string> = {}): Response {
  const code = status === 401 ? "unauthenticated" : "invalid";
  return Response.json(
    { status, code, detail },
    { status, headers: { ...headers, "content-type": "application/problem+json" } },
  );
}
