import { v7 } from "uuid";
import { requestActor } from "@/lib/auth/request-actor";
import { receiveUpload } from "@/lib/imports/receive-upload";
import { authorize } from "@/lib/operations/authorize";
import { OperationError } from "@/lib/operations/errors";
import { apiHeaders, corsHeaders } from "@/lib/operations/headers";
import { limitApi } from "@/lib/operations/limits";
import { failure } from "@/lib/operations/rest";

/** Takes a table to import. A form with a file is no operation's input, so this door is its own. */
export async function POST(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    authorize({ scope: "leads:import", effect: "write", set: true }, actor);
    await limitApi(actor.apiKeyId ? `key:${actor.apiKeyId}` : `user:${actor.userId}`);
    return Response.json(await receiveUpload(request, actor), { status: 201, headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

export function OPTIONS(request: Request): Response {
  const headers = apiHeaders(request, v7());
  headers.set("Allow", "POST, OPTIONS");
  return new Response(null, { status: 204, headers: corsHeaders(request, headers, ["POST"]) });
}

/** An id in the place of `upload` would be an import; there is none of that name. */
export function GET(request: Request): Response {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  headers.set("Allow", "POST, OPTIONS");
  headers.set("Content-Type", "application/problem+json");
  const problem = {
    type: "about:blank",
    title: "Method not allowed",
    status: 405,
    code: "not_found",
    detail: "This address answers POST.",
    requestId,
  };
  return new Response(JSON.stringify(problem), { status: 405, headers });
}
