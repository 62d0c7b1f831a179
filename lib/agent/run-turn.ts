import { withTenant } from "@/db/client";
import { log } from "@/lib/log";
import { tenancyOf } from "@/lib/operations/context";
import { endTurn } from "@/lib/recorder/record-turn";
import { converse } from "./converse";
import { failureOf } from "./failures";
import { followCalls } from "./open-calls";
import { runDecided } from "./run-decided";
import type { AgentChunk, MessageMetadata, TurnFailure } from "./schema";
import { createScribe } from "./scribe";
import { learnNames } from "./spelled-out";
import { toolName, toolsOf } from "./tool-policy";
import type { Running, Turn } from "./turn";

/**
 * Runs a turn to its end: an approved call first, then the model with its tools. Says everything through `tell`,
 * keeps everything as it comes, and never throws.
 */
export async function runTurn(
  turn: Turn,
  tell: (chunk: AgentChunk) => void,
  stop: AbortSignal,
): Promise<void> {
  const began = performance.now();
  const elapsed = () => Math.round(performance.now() - began);
  const stoppedElsewhere = new AbortController();
  const open = followCalls(turn.message);
  const scribe = createScribe(turn.actor, turn.conversationId, turn.message, () =>
    stoppedElsewhere.abort(),
  );
  let firstByteMs: number | null = null;
  const say = (chunk: AgentChunk) => {
    if (chunk.type.endsWith("-delta")) firstByteMs ??= elapsed();
    open.see(chunk);
    scribe.add(chunk);
    tell(chunk);
  };
  const metadata = (state: MessageMetadata["state"], milliseconds: number | null = null) => ({
    ...(turn.message.metadata as MessageMetadata),
    state,
    milliseconds,
  });

  const running = { turn, say, calls: [] } as unknown as Running;
  const failure = await act();
  try {
    for (const toolCallId of open.running())
      say({ type: "tool-output-error", toolCallId, errorText: "This was not run.", dynamic: true });
    if (failure) say({ type: "data-failure", id: "failure", data: failure });
    const state = failure ? "failed" : open.isWaiting() ? "waiting" : "done";
    say({ type: "finish", messageMetadata: metadata(state, elapsed()) });
    await scribe.close();
    await scribe.keep(state);
    const outcome = failure?.code ?? state;
    await endTurn(turn.actor, turn.id, {
      outcome,
      milliseconds: elapsed(),
      firstByteMs,
      calls: running.calls,
    });
  } catch (error) {
    log.error({ err: error }, "the end of an agent's turn was not kept");
  }

  async function act(): Promise<TurnFailure | undefined> {
    try {
      say({ type: "start", messageId: turn.message.id, messageMetadata: metadata("running") });
      if (turn.title) tell({ type: "data-title", data: { title: turn.title }, transient: true });
      Object.assign(running, await outset(turn));
      await runDecided(running);
      if (open.isWaiting()) return undefined;
      const signal = AbortSignal.any([stop, stoppedElsewhere.signal]);
      const failed = await converse(running, await scribe.settled(), signal);
      await remember(running);
      return failed;
    } catch (thrown) {
      log.error({ err: thrown }, "a turn of the agent broke");
      return failureOf("internal");
    }
  }
}

/** What is known as a turn begins: the person's tools, and the names in what was read before. */
async function outset(turn: Turn) {
  // The catalog holds the agent's own operations too, so it is fetched when both are whole.
  const { catalog } = await import("@/lib/catalog");
  const operations = new Map(
    toolsOf(catalog, turn.actor).map((operation) => [toolName(operation), operation]),
  );
  const known: Running["known"] = new Map();
  for (const { parts } of [...turn.history, turn.message])
    for (const part of parts) if ("output" in part) learnNames(known, part.output);
  return { operations, known, reading: turn.reading, readingAtStep: turn.reading };
}

/** What a conversation has read stays read. */
const remember = ({ turn, reading }: Running) =>
  withTenant(
    tenancyOf(turn.actor),
    ({ sql }) => sql`
      update chat_conversations set reading = ${reading}
      where team_id = ${turn.actor.teamId} and id = ${turn.conversationId}`,
    "write",
  );
