import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type postgres from "postgres";

const CHANNEL = "bench_live";

/**
 * The floor: a plain server that writes each NOTIFY to every open response, and nothing else.
 * @returns how long after its answer each notification reached each client, in milliseconds
 */
export async function rawStreams(
  owner: postgres.Sql,
  clients: number,
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const open = new Set<ServerResponse>();
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/event-stream" }).write(": hello\n\n");
    open.add(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const listening = await owner.listen(CHANNEL, (payload) => {
    for (const response of open) response.write(`data: ${payload}\n\n`);
  });
  const ending = new AbortController();
  const heard = await Promise.all(Array.from({ length: clients }, () => read(url, ending.signal)));
  const answered: number[] = [];
  const started = performance.now();
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    await sleep(Math.max(0, started + (turn * 1_000) / perSecond - performance.now()));
    await owner.notify(CHANNEL, `turn ${turn}`);
    answered.push(Date.now());
  }
  await sleep(500);
  ending.abort();
  await listening.unlisten();
  server.closeAllConnections();
  server.close();
  return heard.flatMap((times) => times.map((at, turn) => Math.max(0, at - (answered[turn] ?? at))));
}

/** When each message came. */
async function read(url: string, signal: AbortSignal): Promise<number[]> {
  const answer = await fetch(url, { signal });
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  await reader.read();
  const times: number[] = [];
  void (async () => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const messages = new TextDecoder().decode(value).split("\n\n").length - 1;
      for (let message = 0; message < messages; message += 1) times.push(Date.now());
    }
  })().catch(() => undefined);
  return times;
}
