import { v7 } from "uuid";
import { requestActor } from "@/lib/auth/request-actor";
import { leadsAsTheyAre } from "@/lib/leads/leads-as-they-are";
import { OperationError } from "@/lib/operations/errors";
import { failure, otherMethods } from "@/lib/operations/failure";
import { apiHeaders } from "@/lib/operations/headers";

/**
 * What a screen that stands open shows, as it is by now: `?id=…&id=…`. A door of its own, because Next lets a server
 * action wait for the drawing of the page that is under way. Programs have the API, which counts their requests.
 */
export async function GET(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const isProgram = request.headers.has("authorization");
    const actor = isProgram ? undefined : await requestActor(request);
    const ids = new URL(request.url).searchParams.getAll("id");
    return Response.json(await leadsAsTheyAre(actor, ids, { door: "ui", requestId }), { headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

const other = otherMethods("GET");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
