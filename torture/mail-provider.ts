import { randomUUID } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";

export interface MailProvider {
  env: Record<string, string>;
  /** The mails it sent, by the key they were asked for under, with how often they were asked for. */
  asked: Map<string, { id: string; times: number }>;
  stop(): void;
}

/** Stands in for the provider of mail: takes its time, and sends one mail per idempotency key. */
export async function startMailProvider(): Promise<MailProvider> {
  const asked: MailProvider["asked"] = new Map();
  const server = createServer(async (request, response) => {
    request.resume();
    const key = `${request.headers["idempotency-key"] ?? randomUUID()}`;
    const mail = asked.get(key) ?? { id: randomUUID(), times: 0 };
    mail.times += 1;
    asked.set(key, mail);
    await delay(Math.random() * 20);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ id: mail.id }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    asked,
    env: {
      RESEND_API_KEY: "re_a_key_that_only_the_stand_in_knows",
      RESEND_BASE_URL: `http://127.0.0.1:${port}`,
      EMAIL_FROM: "Rapport <rapport@rapport.test>",
    },
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
