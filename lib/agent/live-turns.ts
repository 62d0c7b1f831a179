import type { AgentChunk } from "./schema";

/**
 * A turn that runs in this process, with all it has said so far, so that whoever reloads the page can follow it from
 * the beginning. It goes on when nobody listens; only a stop ends it.
 */
export interface LiveTurn {
  /** Parts that the answer had before, when it goes on after a card. */
  begun: number;
  chunks: AgentChunk[];
  isOver: boolean;
  /** Aborted when the person stops the turn. */
  stop: AbortController;
  wake: Set<() => void>;
}

// Next evaluates a module once per bundle, so what runs hangs on the process to exist once.
const processWide = globalThis as typeof globalThis & { rapportTurns?: Map<string, LiveTurn> };

const turns = (): Map<string, LiveTurn> => {
  processWide.rapportTurns ??= new Map();
  return processWide.rapportTurns;
};

/** The running turn of a conversation in this process. */
export const liveTurn = (conversationId: string): LiveTurn | undefined => turns().get(conversationId);

/** Starts a turn beside the request that asked for it. `run` is to say everything through `say` and never to throw. */
export function startTurn(
  conversationId: string,
  begun: number,
  run: (say: (chunk: AgentChunk) => void, stop: AbortSignal) => Promise<void>,
): LiveTurn {
  const turn: LiveTurn = {
    begun,
    chunks: [],
    isOver: false,
    stop: new AbortController(),
    wake: new Set(),
  };
  const wakeAll = () => {
    for (const wake of turn.wake) wake();
  };
  turns().set(conversationId, turn);
  void run((chunk) => {
    turn.chunks.push(chunk);
    wakeAll();
  }, turn.stop.signal).finally(() => {
    turn.isOver = true;
    if (turns().get(conversationId) === turn) turns().delete(conversationId);
    wakeAll();
  });
  return turn;
}

/** Proxies end silent connections, most of them after a minute. */
const HEARTBEAT_MS = 20_000;
const encoder = new TextEncoder();

/** The same for somebody who comes later, with what the answer began from said first. */
export async function* joinedEventsOf(turn: LiveTurn): AsyncGenerator<Uint8Array> {
  const begun: AgentChunk = { type: "data-begun", data: { parts: turn.begun }, transient: true };
  if (turn.begun > 0) yield encoder.encode(`data: ${JSON.stringify(begun)}\n\n`);
  yield* eventsOf(turn);
}

/** A turn as server-sent events, from its first chunk to its end. */
export async function* eventsOf(turn: LiveTurn): AsyncGenerator<Uint8Array> {
  let next = 0;
  while (true) {
    const fresh = turn.chunks.slice(next);
    next += fresh.length;
    if (fresh.length > 0)
      yield encoder.encode(fresh.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join(""));
    else if (turn.isOver) break;
    else if (!(await isWoken(turn))) yield encoder.encode(": still here\n\n");
  }
  yield encoder.encode("data: [DONE]\n\n");
}

/** Waits for the turn to say more; false when it was silent for a while. */
function isWoken(turn: LiveTurn): Promise<boolean> {
  return new Promise((resolve) => {
    const end = (woken: boolean) => {
      turn.wake.delete(wake);
      clearTimeout(timer);
      resolve(woken);
    };
    const wake = () => end(true);
    const timer = setTimeout(() => end(false), HEARTBEAT_MS);
    turn.wake.add(wake);
  });
}
