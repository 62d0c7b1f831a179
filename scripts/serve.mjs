// The production server: the REST API in front, everything else in Next, in one process.
// A request that passes through Next costs several times what the API itself needs.
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import compression from "compression";
import next from "next";
import { NodeRequest, sendNodeResponse } from "srvx/node";
import { portFrom, root } from "./project.mjs";

const { values } = parseArgs({
  options: {
    port: { type: "string", short: "p", default: process.env.PORT || "3000" },
    hostname: { type: "string", short: "H", default: process.env.HOST || "0.0.0.0" },
  },
});
const port = asPort(values.port);
const { hostname } = values;
/** How long requests in hand may take once the server is told to stop. */
const GRACE_MS = 5_000;
/** Longer than proxies keep an idle connection (nginx a minute), or they send a request into one that closes. */
const KEEP_ALIVE_MS = 75_000;

const app = next({ dev: false, dir: root, hostname, port });
await app.prepare();
const pages = app.getRequestHandler();
// A download leaves as fast as it is made.
const compress = compression({
  filter: (req, res) => !res.hasHeader("content-disposition") && compression.filter(req, res),
});
/** Streams of events end only when the page or the server does, so they are not waited for. */
const streams = new Set();

/** Others, TRACE among them, no Request can carry: they would end as failures of ours. */
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];

const server = createServer((req, res) => {
  if (!METHODS.includes(req.method))
    return void res.writeHead(405, { Allow: METHODS.join(", ") }).end();
  if (req.url.startsWith("/api/events")) {
    streams.add(res);
    res.once("close", () => streams.delete(res));
  }
  // lib/start.ts puts it here, from within Next's own bundle.
  const api = globalThis.rapportApi;
  if (!api?.serves(req.method, req.url)) return void pages(req, res);
  const answer = () =>
    void Promise.resolve(api.fetch(new NodeRequest({ req, res })))
      .then((response) => sendNodeResponse(res, response))
      .catch((error) => res.destroy(error));
  if (!req.headers["accept-encoding"]) return answer();
  compress(req, res, () => {
    takeCallback(res);
    answer();
  });
});

/** `compression` takes a function for something to write, where Node calls it once all is written. */
function takeCallback(res) {
  const { end } = res;
  res.end = (last, ...more) =>
    typeof last === "function" ? end.call(res.once("finish", last)) : end.call(res, last, ...more);
}

server.once("error", (error) => {
  const taken = error.code === "EADDRINUSE";
  console.error(taken ? `Port ${port} is taken. Set PORT to another one.` : error.message);
  process.exit(1);
});
server.keepAliveTimeout = KEEP_ALIVE_MS;
server.listen(port, hostname);

for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, stop);
// Whoever started this server was killed and can no longer pass a signal on.
process.once("disconnect", () => process.kill(process.pid, "SIGTERM"));

function stop() {
  setTimeout(() => process.exit(0), GRACE_MS).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
  for (const stream of streams) stream.destroy();
}

function asPort(text) {
  try {
    return portFrom(text);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
