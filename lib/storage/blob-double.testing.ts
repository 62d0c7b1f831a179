import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** What the double saw, in words: the method, the path and what was done. */
export interface BlobDouble {
  apiUrl: string;
  /** The addresses of the store's files, by their paths. */
  stored: Map<string, Buffer>;
  calls: string[];
  /** The size of each part that arrived. */
  partSizes: number[];
  /** Answers the next calls so, before it works again. */
  failNext(...statuses: number[]): void;
  close(): Promise<void>;
}

/** Vercel Blob on this machine, as far as `blobFiles` uses it: put, multipart, get and delete, for one token. */
export async function startBlobDouble(token: string): Promise<BlobDouble> {
  const stored = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const calls: string[] = [];
  const partSizes: number[] = [];
  const failures: number[] = [];

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://blob.test");
    const { headers, method } = request;
    const body = await buffer(request);
    const action = headers["x-mpu-action"];
    calls.push([method, pathname, action].filter(Boolean).join(" "));
    const failure = failures.shift();
    if (failure) return [failure, { error: { code: "service_unavailable", message: "Busy." } }];
    if (headers.authorization !== `Bearer ${token}`)
      return [403, { error: { code: "forbidden", message: "Access denied." } }];

    const path = searchParams.get("pathname") ?? "";
    const described = { url: `https://${path}`, downloadUrl: `https://${path}`, pathname: path };
    if (method === "GET" && !searchParams.has("prefix")) {
      const found = stored.get(pathname.slice(1));
      return found ? [200, found] : [404, ""];
    }
    if (method === "GET" && searchParams.has("prefix")) {
      const found = [...stored.keys()].filter((key) =>
        key.startsWith(searchParams.get("prefix") ?? ""),
      );
      const blobs = found.map((key) => ({
        url: `https://${key}`,
        downloadUrl: `https://${key}`,
        pathname: key,
        size: stored.get(key)?.length ?? 0,
        uploadedAt: new Date().toISOString(),
      }));
      return [200, { blobs, hasMore: false }];
    }
    if (pathname === "/delete") {
      for (const url of JSON.parse(body.toString()).urls) stored.delete(url);
      return [200, {}];
    }
    if (headers["x-vercel-blob-access"] !== "private" && action !== "complete")
      return [400, { error: { code: "bad_request", message: "This store is private." } }];
    if (method === "PUT") {
      stored.set(path, body);
      return [200, described];
    }
    return multipart(`${headers["x-mpu-upload-id"]}`, Number(headers["x-mpu-part-number"]));

    function multipart(uploadId: string, part: number): [number, unknown] {
      const parts = uploads.get(uploadId);
      if (action === "create") {
        uploads.set(`upload-${uploads.size}`, new Map());
        return [200, { uploadId: `upload-${uploads.size - 1}`, key: path }];
      }
      if (!parts) return [404, { error: { code: "not_found" } }];
      if (action === "upload") {
        parts.set(part, body);
        partSizes.push(body.byteLength);
        return [200, { etag: `etag-${part}` }];
      }
      const wanted = JSON.parse(body.toString()) as { partNumber: number; etag: string }[];
      stored.set(path, Buffer.concat(wanted.map(({ partNumber }) => parts.get(partNumber) as Buffer)));
      return [200, described];
    }
  }

  const server = createServer((request, response) => {
    answer(request).then(
      ([status, content]) => {
        response.writeHead(status);
        response.end(Buffer.isBuffer(content) ? content : JSON.stringify(content));
      },
      (error) => response.destroy(error),
    );
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stored,
    calls,
    partSizes,
    failNext: (...statuses) => void failures.push(...statuses),
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
