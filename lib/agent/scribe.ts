import { setImmediate } from "node:timers/promises";
import { readUIMessageStream } from "ai";
import { withTenant } from "@/db/client";
import { log } from "@/lib/log";
import type { Actor } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import { storedJson } from "@/lib/text";
import type { AgentChunk, AgentMessage, MessageState } from "./schema";

/** How often a running answer is kept, so that a reload or a crash loses at most this much of it. */
const KEEP_MS = 700;
/** After so many times without news it is kept all the same, as a sign of life. */
const QUIET_TICKS = 3;

/**
 * Puts the chunks of an answer together and keeps them in Postgres as they come. Each keeping also says that the
 * turn is alive, and hears of a stop that reached another process.
 */
export function createScribe(
  actor: Actor,
  conversationId: string,
  begun: AgentMessage,
  onStop: () => void,
) {
  let latest = begun;
  let kept: AgentMessage | undefined;
  let controller: ReadableStreamDefaultController<AgentChunk>;
  const stream = new ReadableStream<AgentChunk>({
    start: (opened) => {
      controller = opened;
    },
  });
  const reading = (async () => {
    const message = structuredClone(begun);
    for await (const next of readUIMessageStream<AgentMessage>({ message, stream })) latest = next;
  })();

  let keeping: Promise<void> = Promise.resolve();
  const keep = (state: MessageState) => {
    keeping = keeping.then(() => write(actor, conversationId, latest, state, onStop));
    return keeping;
  };
  let mark = 0;
  let quiet = 0;
  const timer = setInterval(() => {
    quiet += 1;
    if (kept === latest && quiet < QUIET_TICKS) return;
    quiet = 0;
    kept = latest;
    void keep("running").catch((error: unknown) => log.warn({ err: error }, "an answer was not kept"));
  }, KEEP_MS);

  return {
    add: (chunk: AgentChunk) => controller.enqueue(structuredClone(chunk)),
    /** The message with everything that was added so far. */
    async settled(): Promise<AgentMessage> {
      mark += 1;
      const awaited = mark;
      controller.enqueue({ type: "message-metadata", messageMetadata: { mark: awaited } as never });
      while ((latest.metadata as { mark?: number } | undefined)?.mark !== awaited) await setImmediate();
      return latest;
    },
    /** Waits until everything added so far is part of the message. */
    async close(): Promise<AgentMessage> {
      clearInterval(timer);
      controller.close();
      await reading;
      return latest;
    },
    keep,
  };
}

async function write(
  actor: Actor,
  conversationId: string,
  message: AgentMessage,
  state: MessageState,
  onStop: () => void,
) {
  const text = message.parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  const conversation = state === "running" ? "running" : state === "waiting" ? "waiting" : "idle";
  const stopped = await withTenant(
    tenancyOf(actor),
    async ({ sql }) => {
      const [, rows] = await Promise.all([
        sql`update chat_messages set parts = ${storedJson(message.parts)}::jsonb, text = ${text.replaceAll("\u0000", "").toWellFormed().slice(0, 20_000)}, state = ${state}, updated_at = now()
          where team_id = ${actor.teamId} and id = ${message.id}`,
        sql<{ asked: boolean }[]>`
          update chat_conversations set alive_at = now(), state = ${conversation}, updated_at = now()
          where team_id = ${actor.teamId} and id = ${conversationId} returning stop_requested_at is not null as asked`,
      ]);
      return rows[0]?.asked ?? false;
    },
    "write",
  );
  if (stopped && state === "running") onStop();
}
