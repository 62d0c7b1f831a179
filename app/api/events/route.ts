import { v7 } from "uuid";
import { requestActor } from "@/lib/auth/request-actor";
import { changesSince } from "@/lib/live/changes-since";
import { type Change, listenToTeam } from "@/lib/live/listen";
import { authorize } from "@/lib/operations/authorize";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { apiHeaders } from "@/lib/operations/headers";
import { failure } from "@/lib/operations/rest";

export const dynamic = "force-dynamic";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** Proxies end silent connections, most of them after a minute. */
const HEARTBEAT_MS = 25_000;
/** A stream asks again who its visitor is this often, so that signing out ends it. */
const RECHECK_MS = 60_000;

/**
 * Live changes of the caller's team as server-sent events; `?since=<id>` answers once instead, for clients that poll.
 * Its own route because it is a stream without an end.
 */
export async function GET(request: Request): Promise<Response> {
  const requestId = v7();
  const headers = apiHeaders(request, requestId);
  try {
    const actor = await requestActor(request);
    authorize({ scope: "leads:read", effect: "read" }, actor);
    const since = new URL(request.url).searchParams.get("since");
    if (since !== null) return Response.json(await poll(actor, since), { headers });
    headers.set("Content-Type", "text/event-stream");
    headers.set("X-Accel-Buffering", "no");
    return new Response(stream(request, actor, request.headers.get("last-event-id")), { headers });
  } catch (thrown) {
    return failure(OperationError.from(thrown, requestId), headers, requestId);
  }
}

async function poll(actor: Actor, since: string) {
  if (!UUID.test(since))
    throw new OperationError("invalid", "`since` takes the id of the last change you saw.");
  const change = await changesSince(actor.teamId, since);
  return change ? visible(actor, change) : { id: since, events: [], leadIds: [] };
}

function stream(request: Request, actor: Actor, lastId: string | null): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const tell = (change: Change) => send(message(visible(actor, change)));
      const stop = await listenToTeam(actor.teamId, tell);
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      const recheck = setInterval(() => void requestActor(request).catch(() => close()), RECHECK_MS);
      close = once(() => {
        stop();
        clearInterval(heartbeat);
        clearInterval(recheck);
        controller.close();
      });
      request.signal.addEventListener("abort", close);
      send(
        `retry: 2000\nid: ${lastId && UUID.test(lastId) ? lastId : v7()}\nevent: hello\ndata: {}\n\n`,
      );
      const missed = lastId && UUID.test(lastId) && (await changesSince(actor.teamId, lastId));
      if (missed) tell(missed);
    },
    cancel: () => close(),
  });
}

/** Who sees only their own leads is told that something changed, not which lead. */
const visible = (actor: Actor, { id, events, leadIds }: Change) => ({
  id,
  events,
  leadIds: actor.visibleOwnerId ? [] : leadIds,
});

const message = (change: { id: string }) =>
  `id: ${change.id}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`;

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
