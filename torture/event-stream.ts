import { setTimeout as delay } from "node:timers/promises";

export interface EventStream {
  /** Waits for the next change. @returns after how many milliseconds it came, or undefined when it did not */
  nextChange(withinMs: number): Promise<number | undefined>;
  close(): void;
}

/** A client of `GET /api/events` that reconnects with the last id it saw, as browsers do. */
export async function openStream(url: string, token: string): Promise<EventStream> {
  const ending = new AbortController();
  let lastId: string | undefined;
  let changes = 0;
  let opened = () => {};
  const isOpen = new Promise<void>((resolve) => {
    opened = resolve;
  });

  const read = async () => {
    const response = await fetch(`${url}/api/events`, {
      headers: { authorization: `Bearer ${token}`, ...(lastId && { "last-event-id": lastId }) },
      signal: ending.signal,
    });
    if (!response.ok || !response.body) throw new Error(`The stream was answered ${response.status}.`);
    let text = "";
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      opened();
      text += chunk;
      const messages = text.split("\n\n");
      text = messages.pop() ?? "";
      for (const message of messages) {
        lastId = /^id: (.+)$/m.exec(message)?.[1] ?? lastId;
        if (/^event: change$/m.test(message)) changes += 1;
      }
    }
  };
  void (async () => {
    while (!ending.signal.aborted) {
      await read().catch(() => undefined);
      await delay(500);
    }
  })();
  await isOpen;

  return {
    async nextChange(withinMs) {
      const before = changes;
      for (const at = Date.now(); Date.now() - at < withinMs; await delay(20))
        if (changes > before) return Date.now() - at;
      return undefined;
    },
    close: () => ending.abort(),
  };
}
