import { v7 } from "uuid";
import { requestActor } from "@/lib/auth/request-actor";
import { receiveUpload } from "@/lib/imports/receive-upload";
import { authorize } from "@/lib/operations/authorize";
import { OperationError } from "@/lib/operations/errors";
import { failure, otherMethods } from "@/lib/operations/failure";
import { apiHeaders } from "@/lib/operations/headers";
import { callerOf, limitApi } from "@/lib/operations/limits";

/** Takes a table to import. A form with a file is no operation's input, so this door is its own. */
export async function POST(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    authorize({ scope: "leads:import", effect: "write", set: true }, actor);
    await limitApi(callerOf(actor), headers);
    return Response.json(await receiveUpload(request, actor), { status: 201, headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

/** An id in the place of `upload` would be an import; there is none of that name. */
const other = otherMethods("POST");

export { other as DELETE, other as GET, other as HEAD, other as OPTIONS, other as PATCH, other as PUT };
