import { v7 } from "uuid";
import { requestActor, requestIp } from "@/lib/auth/request-actor";
import { receiveUpload } from "@/lib/files/receive-upload";
import { authorize } from "@/lib/operations/authorize";
import { OperationError } from "@/lib/operations/errors";
import { failure, otherMethods } from "@/lib/operations/failure";
import { apiHeaders } from "@/lib/operations/headers";
import { callerOf, limitApi } from "@/lib/operations/limits";

/** Takes the bytes of a file, as they are, under a link that `POST /api/files` gave. A body of bytes is no operation's input. */
export async function PUT(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    authorize({ scope: "leads:write", effect: "write" }, actor);
    await limitApi(callerOf(actor), headers);
    const link = new URL(request.url).searchParams.get("link") ?? "";
    if (!request.body) throw new OperationError("invalid", "Send the bytes of the file as the body.");
    const ip = requestIp(request);
    const call = { door: "api", requestId, ...(ip && { ip }) } as const;
    const { data, entryId } = await receiveUpload(actor, link, request.body, call);
    if (entryId) headers.set("Journal-Entry", entryId);
    return Response.json(data, { status: 201, headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

/** An id in the place of `upload` would be a file; there is none of that name. */
const other = otherMethods("PUT");

export {
  other as DELETE,
  other as GET,
  other as HEAD,
  other as OPTIONS,
  other as PATCH,
  other as POST,
};
