import { createHmac, randomInt } from "node:crypto";
import { SignJWT } from "jose";
import { encode } from "next-auth/jwt";
import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { newTeam } from "@/db/testing";
import { issueAccessToken, readAccessToken } from "@/lib/auth/access-token";
import { sessionCookie } from "@/lib/auth/browser-session";
import { refresh } from "@/lib/auth/refresh";
import { requestActor } from "@/lib/auth/request-actor";
import { apiCall, mailedToken, newPerson } from "@/lib/auth/testing";
import { env } from "@/lib/env";
import { answerOf } from "@/lib/operations/perform";
import { type Check, sized } from "./check";
import { bearer, keyOf } from "./tenants/callers";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=";

/** Altered, forged, replayed and outlived credentials of every kind. */
export const tokens: Check = {
  id: "C6",
  promise:
    "No altered, forged, replayed or ended credential is accepted, and an end takes effect at once",
  suiteScale: 0.02,
  async run({ scale }) {
    const failures: string[] = [];
    const person = await newPerson();
    const team = await newTeam();
    const key = await keyOf(team.grace);
    const sessionId = (await readAccessToken(person.accessToken)) ?? "";
    const cookie = await sessionCookie(sessionId);
    const kinds: [string, string, (credential: string) => Promise<boolean>][] = [
      ["access token", person.accessToken, opens],
      ["session cookie", cookie.value, (value) => opensAsCookie(cookie.name, value)],
      ["API key", key, opens],
      ["refresh token", person.refreshToken, refreshes],
    ];
    const rounds = sized(10_000, scale);
    for (const [name, genuine, accepts] of kinds) {
      if (name !== "refresh token" && !(await accepts(genuine)))
        failures.push(`The genuine ${name} was refused, so the rest proves nothing.`);
      for (let round = 0; round < rounds; round += 1) {
        const altered = mutate(genuine);
        if (await accepts(altered)) failures.push(`An altered ${name} was accepted: ${altered}`);
      }
    }
    const forged = await forgeries(sessionId, person.accessToken, cookie.name);
    for (const token of forged.bearers)
      if (await opens(token)) failures.push(`A forged token was accepted: ${token}`);
    for (const value of forged.cookies)
      if (await opensAsCookie(cookie.name, value))
        failures.push(`A forged cookie was accepted: ${value}`);
    const purposes = [
      cookie.value,
      person.refreshToken,
      await mailedToken(person.email, "verify_email"),
      sessionId,
      `rpk_${person.refreshToken}`,
      key.slice(4),
    ];
    for (const token of purposes)
      if (await opens(token)) failures.push("A credential of one purpose was accepted for another.");
    await tryReplay(failures);
    const slowest = await tryEnds(failures);
    return {
      counts: {
        altered: rounds * kinds.length,
        forged: forged.bearers.length + forged.cookies.length,
        "slowest end ms": slowest,
        accepted: failures.length,
      },
      failures,
    };
  },
};

const opens = (token: string) => accepted({ authorization: `Bearer ${token}` });
const opensAsCookie = (name: string, value: string) =>
  accepted({ cookie: `${name}=${value}`, "sec-fetch-site": "same-origin" });

async function accepted(headers: Record<string, string>): Promise<boolean> {
  try {
    return (await requestActor(new Request("http://localhost/api/leads", { headers }))) !== undefined;
  } catch {
    return false;
  }
}

const refreshes = (refreshToken: string) =>
  answerOf(refresh, undefined, { refreshToken }, apiCall()).then(
    () => true,
    () => false,
  );

/** One character exchanged, dropped, doubled or in other case, something added, or the rest cut off. */
function mutate(token: string): string {
  const at = randomInt(token.length);
  const other = ALPHABET[randomInt(ALPHABET.length)] ?? "A";
  const [head, letter = "", tail] = [token.slice(0, at), token[at], token.slice(at + 1)];
  const swapped = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  const ways = [
    `${head}${other}${tail}`,
    `${head}${tail}`,
    `${head}${letter}${letter}${tail}`,
    head,
    `${head}${swapped}${tail}`,
    `${token}${other}`,
    `${other}${token}`,
    `${token}.${tail}`,
    [...token].reverse().join(""),
  ];
  const mutated = ways[randomInt(ways.length)] ?? head;
  return mutated === token ? mutate(token) : mutated;
}

/** Signed with nothing, with another key, in another way, for another use, or past their time. */
async function forgeries(sessionId: string, genuine: string, cookieName: string) {
  const secrets = [
    env().AUTH_SECRET,
    "",
    "secret",
    "another secret that is long enough, 0123",
    env().AUTH_SECRET.toUpperCase(),
  ].map((text) => new TextEncoder().encode(text.padEnd(32, "\0")));
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const [header = "", payload = "", signature = ""] = genuine.split(".");
  const none = ["none", "None", "NONE", "nOnE", ""].flatMap((alg) => [
    `${part({ alg, typ: "at+jwt" })}.${payload}.`,
    `${part({ alg, typ: "at+jwt" })}.${payload}.${signature}`,
  ]);
  const other = ["HS384", "HS512", "RS256", "ES256", "EdDSA"].map((alg) => {
    const text = `${part({ alg, typ: "at+jwt", jwk: { kty: "oct", k: "AA" }, kid: "../../dev/null", jku: "https://evil.example" })}.${payload}`;
    return `${text}.${createHmac("sha512", env().AUTH_SECRET).update(text).digest("base64url")}`;
  });
  const signed = secrets.flatMap((secret) =>
    [
      ["at+jwt", "rapport-api", "15m"],
      ["JWT", "rapport-api", "15m"],
      ["mail+jwt", "rapport-mailbox", "1h"],
      ["at+jwt", "rapport-api", "-1m"],
    ].map(([typ, audience = "", until = ""]) =>
      new SignJWT({ teamId: v7(), role: "owner", sub: sessionId })
        .setProtectedHeader({ alg: "HS256", ...(typ && { typ }) })
        .setSubject(sessionId)
        .setAudience(audience)
        .setIssuedAt()
        .setExpirationTime(until)
        .sign(secret),
    ),
  );
  const cookies = [
    ["authjs.csrf-token", env().AUTH_SECRET],
    ["", env().AUTH_SECRET],
    [cookieName, "another secret that is long enough, 0123"],
  ].map(([salt = "", secret = ""]) => encode({ token: { sessionId }, salt, secret }));
  const expired = encode({
    token: { sessionId },
    salt: cookieName,
    secret: env().AUTH_SECRET,
    maxAge: -60,
  });
  return {
    bearers: [
      ...none,
      ...other,
      `${header}.${payload}.`,
      ...(await Promise.all(signed)),
      await issueAccessToken(v7()),
      await issueAccessToken("' or true --"),
    ],
    cookies: [...(await Promise.all([...cookies, expired])), genuine],
  };
}

/** A refresh token works once; a second use ends the sign-in for thief and owner alike. */
async function tryReplay(failures: string[]) {
  const { refreshToken, accessToken } = await newPerson();
  const next = await answerOf(refresh, undefined, { refreshToken }, apiCall());
  if (await refreshes(refreshToken)) failures.push("A spent refresh token was accepted.");
  if (await refreshes(next.refreshToken))
    failures.push("The family of a replayed refresh token lives on.");
  if ((await opens(accessToken)) || (await opens(next.accessToken)))
    failures.push("The session of a replayed refresh token lives on.");
  const racing = await newPerson();
  const won = await Promise.all(Array.from({ length: 20 }, () => refreshes(racing.refreshToken)));
  if (won.filter(Boolean).length > 1)
    failures.push("Two of twenty at once could spend one refresh token.");
}

/** Whatever ends a person's rights ends them with the next request. @returns the slowest, in milliseconds */
async function tryEnds(failures: string[]): Promise<number> {
  let slowest = 0;
  const ends: [string, (team: Awaited<ReturnType<typeof newTeam>>) => Promise<unknown>][] = [
    [
      "signing out",
      ({ teamId, mia }) =>
        systemSql()`update sessions set ended_at = now() where team_id = ${teamId} and user_id = ${mia.userId ?? null}`,
    ],
    [
      "disabling the person",
      ({ mia }) => systemSql()`update users set disabled_at = now() where id = ${mia.userId ?? null}`,
    ],
    [
      "taking the place away",
      ({ teamId, mia }) =>
        withSystem(
          { teamId, entryId: v7() },
          ({ sql }) =>
            sql`update team_members set deactivated_at = now() where team_id = ${teamId} and user_id = ${mia.userId ?? null}`,
        ),
    ],
  ];
  for (const [what, end] of ends) {
    const team = await newTeam();
    const { headers } = await bearer("agent", team.mia);
    const key = await keyOf(team.mia);
    await end(team);
    const started = performance.now();
    if (await accepted(headers)) failures.push(`A token is still accepted after ${what}.`);
    if (what !== "signing out" && (await opens(key)))
      failures.push(`A key is still accepted after ${what}.`);
    slowest = Math.max(slowest, performance.now() - started);
  }
  return Math.round(slowest);
}
