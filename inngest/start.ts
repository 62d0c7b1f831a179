import { systemSql } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { connectEngine, embeddedSigningKey, inngest, isEmbedded } from "./client";
import { createEngine } from "./engine";
import { functions } from "./functions";
import { handle } from "./handler";
import { startRelay } from "./relay";

/** Starts what runs beside requests in this process: the relay, and the engine when it is our own. */
export async function startDurableWork(): Promise<{ stop(): Promise<void> }> {
  const engine = isEmbedded() ? await startEmbedded() : undefined;
  const relay = await startRelay({
    sql: systemSql(),
    inngest,
    functions,
    onError: (error) => log.warn({ err: error }, "the outbox could not be sent, trying again"),
  });
  return {
    async stop() {
      await relay.stop();
      await engine?.stop();
    },
  };
}

async function startEmbedded() {
  const engine = createEngine({
    sql: systemSql(),
    databaseUrl: env().DATABASE_SYSTEM_URL,
    deliver: handle,
    signingKey: embeddedSigningKey(),
    log,
  });
  const disconnect = connectEngine(engine.gateway);
  const running = await engine.start();
  return {
    async stop() {
      await running.stop();
      disconnect();
    },
  };
}
