import { v7 } from "uuid";
import { findStreamActor } from "@/lib/auth/gathered-actors";
import { requestActor } from "@/lib/auth/request-actor";
import { changesSince, type Missed } from "@/lib/live/changes-since";
import { listenToTeam } from "@/lib/live/listen";
import type { LiveChange } from "@/lib/live/schema";
import { visibleChange } from "@/lib/live/visible-change";
import { authorize } from "@/lib/operations/authorize";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { failure, otherMethods } from "@/lib/operations/failure";
import { apiHeaders } from "@/lib/operations/headers";

export const dynamic = "force-dynamic";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** What listening takes, as an operation would say it. */
const LISTENING = { scope: "leads:read", effect: "read" } as const;
/** Proxies end silent connections, most of them after a minute. */
const HEARTBEAT_MS = 25_000;
/** A stream asks again who its visitor is before it tells anything, at most this often. */
const RECHECK_TELLING_MS = 1_000;
/** And this often while there is nothing to tell, so that signing out ends it. */
const RECHECK_IDLE_MS = 60_000;

/**
 * Live changes of the caller's team as server-sent events; `?since=<id>` answers once instead, for clients that poll.
 * Its own route because it is a stream without an end.
 */
export async function GET(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    authorize(LISTENING, actor);
    const since = new URL(request.url).searchParams.get("since");
    if (since !== null) return Response.json(await poll(actor, since), { headers });
    headers.set("Content-Type", "text/event-stream");
    headers.set("X-Accel-Buffering", "no");
    return new Response(stream(request, actor, lastEventId(request)), { headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

const other = otherMethods("GET");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };

/** What the client saw last; a browser cannot send the header with its first request, so the query may say it. */
const lastEventId = (request: Request) =>
  request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("lastEventId");

async function poll(actor: Actor, since: string): Promise<Missed> {
  if (!UUID.test(since))
    throw new OperationError("invalid", "`since` takes the id of the last change you saw.");
  const missed = await changesSince(actor.teamId, since);
  const events = await Promise.all(missed.events.map((change) => visibleChange(actor, change)));
  return { ...missed, events: events.filter((change) => change !== undefined) };
}

function stream(request: Request, actor: Actor, lastId: string | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const seen = lastId && UUID.test(lastId) ? lastId : undefined;
      const current = recheckedActor(request, actor);
      let told = seen ?? "";
      async function deliver(change: LiveChange) {
        const visible = await visibleChange(await current(RECHECK_TELLING_MS), change);
        if (!visible) return;
        // What is told twice must not turn a client's place back.
        if (change.id > told) told = change.id;
        send(`id: ${told}\nevent: change\ndata: ${JSON.stringify(visible)}\n\n`);
      }
      let queue = Promise.resolve();
      const tell = (change: LiveChange) => {
        queue = queue.then(() => deliver(change)).catch(() => close());
      };
      const stop = await listenToTeam(actor.teamId, tell);
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      const recheck = setInterval(() => void current(0).catch(() => close()), RECHECK_IDLE_MS);
      close = once(() => {
        stop();
        clearInterval(heartbeat);
        clearInterval(recheck);
        controller.close();
      });
      request.signal.addEventListener("abort", close);
      // From here on the stream misses nothing.
      told ||= v7();
      send(`retry: 2000\nid: ${told}\nevent: hello\ndata: {}\n\n`);
      const missed = seen ? await changesSince(actor.teamId, seen) : undefined;
      if (missed?.reset) send(`id: ${missed.lastId}\nevent: reset\ndata: {}\n\n`);
      missed?.events.forEach(tell);
    },
    cancel: () => close(),
  });
}

/** Who listens, found again when that is longer ago than asked for; fails once they may not listen to this team. */
function recheckedActor(request: Request, first: Actor) {
  let [known, checkedAt] = [first, Date.now()];
  return async (oldestMs: number): Promise<Actor> => {
    if (Date.now() - checkedAt < oldestMs) return known;
    const found = await requestActor(request, findStreamActor);
    authorize(LISTENING, found);
    if (found.teamId !== first.teamId) throw new OperationError("unauthenticated");
    [known, checkedAt] = [found, Date.now()];
    return known;
  };
}

function once(fn: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    try {
      fn();
    } catch {
      // The browser closed the stream first.
    }
  };
}
