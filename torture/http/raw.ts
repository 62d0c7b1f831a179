import { request } from "node:http";

export interface Sent {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  /** Headers and body together: both may tell too much. */
  text: string;
}

/** Sends a path as it is written: no dot is resolved, nothing is encoded, any method goes. */
export function send(
  url: string,
  path: string,
  { method = "GET", headers = {}, body }: Sent = {},
): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        hostname,
        port,
        path,
        method,
        headers: {
          ...headers,
          ...(body !== undefined && { "content-length": `${Buffer.byteLength(body)}` }),
        },
        setHost: headers.host === undefined,
        agent: false,
        timeout: 60_000,
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        const done = () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: `${response.rawHeaders.join("\n")}\n${Buffer.concat(chunks).toString("utf8")}`,
          });
        response.once("end", done);
        // A stream has no end: what it says at first is what it knows.
        if (response.headers["content-type"]?.includes("event-stream"))
          response.once("data", () => {
            done();
            sent.destroy();
          });
        response.once("error", reject);
      },
    );
    sent.once("timeout", () => sent.destroy(new Error(`${method} ${path} did not answer.`)));
    sent.once("error", reject);
    sent.end(body);
  });
}
