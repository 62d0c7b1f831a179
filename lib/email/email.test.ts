import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemSql, withSystem } from "@/db/client";
import { forgotPassword } from "@/lib/auth/forgot-password";
import { apiCall, newAddress, newPerson } from "@/lib/auth/testing";
import { answerOf } from "@/lib/operations/perform";
import { deliverEmail, giveUp } from "./deliver-email";
import { queueEmail } from "./queue-email";

interface Received {
  headers: IncomingHttpHeaders;
  body: Record<string, unknown>;
}

/** Plays the provider: one mail per idempotency key, and whatever failure a test asks for. */
let provider: Server;
let received: Received[] = [];
let failures: { status: number; body: object }[] = [];
const kept = new Map<string, string>();

beforeAll(async () => {
  provider = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ headers: request.headers, body: JSON.parse(Buffer.concat(chunks).toString()) });
    const failure = failures.shift();
    if (failure)
      return response
        .writeHead(failure.status, { "content-type": "application/json" })
        .end(JSON.stringify(failure.body));
    const key = String(request.headers["idempotency-key"]);
    kept.set(key, kept.get(key) ?? v7());
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify({ id: kept.get(key) }));
  });
  await new Promise<void>((listening) => provider.listen(0, "127.0.0.1", listening));
  process.env.RESEND_API_KEY = "re_test";
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  process.env.EMAIL_FROM = "Rapport <hello@rapport.test>";
});
afterAll(() => new Promise((closed) => provider.close(closed)));
beforeEach(() => {
  received = [];
  failures = [];
});

describe("mail", () => {
  test("asked for in a transaction is sent by the provider, once, and its link is dropped afterwards", async () => {
    const id = await queued();
    expect(await deliverEmail(id)).toEqual({ state: "sent" });
    expect(await deliverEmail(id)).toEqual({ state: "done before" });
    expect(received).toHaveLength(1);
    expect(received[0]?.headers).toMatchObject({
      authorization: "Bearer re_test",
      "idempotency-key": id,
    });
    expect(received[0]?.body).toMatchObject({
      from: "Rapport <hello@rapport.test>",
      subject: "Set a new password",
    });
    expect(String(received[0]?.body.text)).toContain("/reset-password?token=");
    expect(await rowOf(id)).toMatchObject({
      state: "sent",
      provider_id: kept.get(id),
      text_body: "",
      html_body: "",
    });
  });

  test("tells the engine about itself in the same transaction", async () => {
    const id = await queued();
    const events = await systemSql()`select name from outbox_events where data ->> 'emailId' = ${id}`;
    expect(events.map((event) => event.name)).toEqual(["email.queued"]);
  });

  test("sent again after a crash carries the same key, so that it arrives once", async () => {
    const id = await queued();
    // The process died after the provider took the mail and before that was noted.
    await systemSql()`update outgoing_emails set state = 'sending' where id = ${id}`;
    await deliverEmail(id);
    await systemSql()`update outgoing_emails set state = 'sending' where id = ${id}`;
    await deliverEmail(id);
    expect(new Set(received.map((request) => request.headers["idempotency-key"]))).toEqual(
      new Set([id]),
    );
    expect(kept.has(id)).toBe(true);
  });

  test.each([429, 500, 503])(
    "a failure with status %i is tried again and then succeeds",
    async (status) => {
      const id = await queued();
      failures = [{ status, body: { statusCode: status, name: "busy", message: "Later." } }];
      await expect(deliverEmail(id)).rejects.toThrow("Later.");
      expect(await rowOf(id)).toMatchObject({ state: "queued", attempts: 1 });
      expect(await deliverEmail(id)).toEqual({ state: "sent" });
    },
  );

  test("a wrong key is a failure that is kept and shown, not a quiet move to the built-in mailbox", async () => {
    const id = await queued();
    failures = [
      {
        status: 401,
        body: { statusCode: 401, name: "invalid_api_key", message: "API key is invalid" },
      },
    ];
    expect(await deliverEmail(id)).toEqual({ state: "failed" });
    expect(await rowOf(id)).toMatchObject({
      state: "failed",
      error: "invalid_api_key: API key is invalid",
      html_body: "",
    });
  });

  test("is given up with its reason when every try failed", async () => {
    const id = await queued();
    await giveUp(id, "The provider was down.");
    expect(await rowOf(id)).toMatchObject({ state: "failed", error: "The provider was down." });
  });

  test("for an unknown address goes nowhere", async () => {
    const email = newAddress("nobody");
    await answerOf(forgotPassword, undefined, { email }, apiCall());
    const [mail] = await systemSql()`select id, state from outgoing_emails where to_address = ${email}`;
    expect(mail?.state).toBe("discarded");
    expect(await deliverEmail(String(mail?.id))).toEqual({ state: "done before" });
    expect(received).toHaveLength(0);
  });

  test("of a transaction that fails does not exist", async () => {
    const { user, email } = await newPerson();
    let id = "";
    const mail = {
      to: email,
      subject: "Never",
      text: "-",
      html: "-",
      purpose: "verify_email",
      userId: user.id,
    } as const;
    const act = withSystem({}, async ({ sql }) => {
      id = (await queueEmail(sql, mail)).id;
      throw new Error("changed my mind");
    });
    await expect(act).rejects.toThrow("changed my mind");
    expect(await rowOf(id)).toBeUndefined();
  });

  test("shows a hostile name as text", async () => {
    const { user, email } = await newPerson();
    await systemSql()`update users set name = '<img src=x onerror=alert(1)>' where id = ${user.id}`;
    await answerOf(forgotPassword, undefined, { email }, apiCall());
    const [mail] =
      await systemSql()`select html_body from outgoing_emails where to_address = ${email} and purpose = 'reset_password'`;
    expect(mail?.html_body).not.toContain("<img");
    expect(mail?.html_body).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });
});

async function queued(): Promise<string> {
  const { email } = await newPerson();
  await answerOf(forgotPassword, undefined, { email }, apiCall());
  const [mail] =
    await systemSql()`select id from outgoing_emails where to_address = ${email} and purpose = 'reset_password' and state = 'queued'`;
  return String(mail?.id);
}

const rowOf = async (id: string) =>
  (await systemSql()`select * from outgoing_emails where id = ${id}`)[0];
