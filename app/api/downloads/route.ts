import { Readable } from "node:stream";
import { v7 } from "uuid";
import { requestActor } from "@/lib/auth/request-actor";
import { findContent } from "@/lib/files/find-content";
import { OperationError } from "@/lib/operations/errors";
import { failure, otherMethods } from "@/lib/operations/failure";
import { apiHeaders } from "@/lib/operations/headers";

/** The bytes behind a signed link: saved as a file, or a picture of our own making, or a PDF. Never anything that a browser would run. */
export async function GET(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    const link = new URL(request.url).searchParams.get("link") ?? "";
    const { shownAs, name, sizeBytes, bytes } = await findContent(link, actor);
    headers.set("Content-Type", shownAs ?? "application/octet-stream");
    headers.set("Content-Disposition", disposition(shownAs ? "inline" : "attachment", name));
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    // The link changes at least as often.
    headers.set("Cache-Control", "private, max-age=600");
    if (sizeBytes !== null) headers.set("Content-Length", `${sizeBytes}`);
    if (shownAs === "application/pdf") {
      // Our own page shows it in a frame.
      headers.set("X-Frame-Options", "SAMEORIGIN");
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'self'");
    } else
      headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox");
    return new Response(Readable.toWeb(Readable.from(bytes)) as ReadableStream, { headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

/** RFC 6266: the plain name for old programs, the real one in UTF-8. No part of it may be read as a folder. */
function disposition(how: "inline" | "attachment", name: string): string {
  const plain = name.replace(/[^\w .()-]/g, "_");
  const encoded = encodeURIComponent(name.replace(/[/\\]/g, "_")).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

const other = otherMethods("GET");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
