import { createHmac, randomInt } from "node:crypto";
import { SignJWT } from "jose";
import { encode } from "next-auth/jwt";
import { v7 } from "uuid";
import { beforeAll, describe, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { env } from "@/lib/env";
import { issueAccessToken, readAccessToken } from "./access-token";
import { sessionCookie } from "./browser-session";
import { requestActor } from "./request-actor";
import { mailedToken, newPerson, refusalOf } from "./testing";

type Person = Awaited<ReturnType<typeof newPerson>>;
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

let ada: Person;
let sessionId: string;
let cookie: { name: string; value: string };

beforeAll(async () => {
  ada = await newPerson();
  sessionId = (await readAccessToken(ada.accessToken)) ?? "";
  cookie = await sessionCookie(sessionId);
});

const bearer = (token: string) =>
  requestActor(
    new Request("http://localhost/api/leads", { headers: { authorization: `Bearer ${token}` } }),
  );
const browser = (
  value: string,
  headers: Record<string, string> = { "sec-fetch-site": "same-origin" },
  method = "GET",
) =>
  requestActor(
    new Request("http://localhost/api/leads", {
      method,
      headers: { cookie: `${cookie.name}=${value}`, ...headers },
    }),
  );

/** One character exchanged, dropped, doubled, or the rest cut off. */
function mutate(token: string): string {
  const at = randomInt(token.length);
  const other = ALPHABET[randomInt(ALPHABET.length)] ?? "A";
  const [head, tail] = [token.slice(0, at), token.slice(at + 1)];
  const mutated =
    [`${head}${other}${tail}`, `${head}${tail}`, `${head}${token[at]}${token[at]}${tail}`, head][
      randomInt(4)
    ] ?? head;
  return mutated === token ? mutate(token) : mutated;
}

describe("tokens", () => {
  test("the genuine ones are accepted, so that what follows means something", async () => {
    expect(await bearer(ada.accessToken)).toMatchObject({ userId: ada.user.id });
    expect(await browser(cookie.value)).toMatchObject({ userId: ada.user.id });
  });

  test("of 1,000 altered access tokens none is accepted", async () => {
    for (let round = 0; round < 1_000; round += 1) {
      const token = mutate(ada.accessToken);
      expect(await refusalOf(bearer(token)), token).toBe("unauthenticated");
    }
  });

  test("of 1,000 altered session cookies none is accepted", async () => {
    for (let round = 0; round < 1_000; round += 1) {
      const value = mutate(cookie.value);
      expect(await browser(value).catch(() => undefined), value).toBeUndefined();
    }
  });

  test("a token is accepted in its one spelling only, spare bits included", async () => {
    const respelled = (token: string) => {
      const part = token.split(".").at(-1) ?? "";
      const same = [...ALPHABET].map((last) => part.slice(0, -1) + last);
      const bytes = Buffer.from(part, "base64url");
      return same
        .filter((other) => other !== part && Buffer.from(other, "base64url").equals(bytes))
        .map((other) => token.slice(0, -part.length) + other);
    };
    expect(respelled(ada.accessToken).length).toBeGreaterThan(0);
    for (const token of respelled(ada.accessToken))
      expect(await refusalOf(bearer(token))).toBe("unauthenticated");
    for (const value of respelled(cookie.value)) expect(await browser(value)).toBeUndefined();
  });

  test("an unsigned token, and one signed in another way, are refused", async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const [header = "", payload = "", signature = ""] = ada.accessToken.split(".");
    const none = part({ alg: "none", typ: "at+jwt" });
    const sha512 = `${part({ alg: "HS512", typ: "at+jwt" })}.${payload}`;
    const forged = [
      `${none}.${payload}.`,
      `${none}.${payload}.${signature}`,
      `${header}.${payload}.`,
      `${sha512}.${createHmac("sha512", env().AUTH_SECRET).update(sha512).digest("base64url")}`,
    ];
    for (const token of forged) expect(await refusalOf(bearer(token)), token).toBe("unauthenticated");
  });

  test("a token signed with the secret itself, of another kind, audience or age is refused", async () => {
    const secret = new TextEncoder().encode(env().AUTH_SECRET);
    const token = (typ: string, audience: string, until: string) =>
      new SignJWT({})
        .setProtectedHeader({ alg: "HS256", typ })
        .setSubject(sessionId)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(until)
        .sign(secret);
    for (const each of [
      token("at+jwt", "rapport-api", "15m"),
      token("JWT", "rapport-api", "15m"),
      token("at+jwt", "other", "15m"),
      token("at+jwt", "rapport-api", "-1m"),
    ])
      expect(await refusalOf(bearer(await each))).toBe("unauthenticated");
  });

  test("a token of one purpose is refused for another", async () => {
    const link = await mailedToken(ada.email, "verify_email");
    for (const token of [cookie.value, ada.refreshToken, link, sessionId, `rpk_${ada.refreshToken}`]) {
      expect(await refusalOf(bearer(token)), token).toBe("unauthenticated");
    }
    for (const value of [ada.accessToken, ada.refreshToken, link, sessionId])
      expect(await browser(value).catch(() => undefined), value).toBeUndefined();
  });

  test("a cookie made for another name, or with another secret, signs nobody in", async () => {
    const make = (salt: string, secret: string) => encode({ token: { sessionId }, salt, secret });
    const values = await Promise.all([
      make("authjs.csrf-token", env().AUTH_SECRET),
      make(cookie.name, "another secret that is long enough, 0123"),
    ]);
    for (const value of values) expect(await browser(value)).toBeUndefined();
  });

  test("a token that names no session, or an ended one, is refused", async () => {
    expect(await refusalOf(bearer(await issueAccessToken(v7())))).toBe("unauthenticated");
    expect(await refusalOf(bearer(await issueAccessToken("' or true --")))).toBe("unauthenticated");
    const { accessToken } = await newPerson();
    await systemSql()`update sessions set ended_at = now() where id = ${(await readAccessToken(accessToken)) ?? ""}`;
    expect(await refusalOf(bearer(accessToken))).toBe("unauthenticated");
  });

  test("another site cannot use a browser's sign-in", async () => {
    expect(await refusalOf(browser(cookie.value, { origin: "https://evil.example" }))).toBe(
      "forbidden",
    );
    expect(await refusalOf(browser(cookie.value, { origin: "null" }))).toBe("forbidden");
    expect(await refusalOf(browser(cookie.value, { "sec-fetch-site": "cross-site" }))).toBe(
      "forbidden",
    );
    expect(await refusalOf(browser(cookie.value, {}, "POST"))).toBe("forbidden");
  });
});
