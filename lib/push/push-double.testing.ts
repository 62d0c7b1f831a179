import { createDecipheriv, createECDH, hkdfSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { importJWK, jwtVerify } from "jose";

export interface Received {
  path: string;
  headers: IncomingMessage["headers"];
  body: Buffer;
}

/**
 * A push service on this machine, as strict as those of the browsers: it takes only what was sent under a key (RFC 8292)
 * and answers 403 otherwise. `answer` decides the status of the rest by the path of the device.
 */
export async function pushDouble(answer: (path: string) => number = () => 201) {
  const received: Received[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { url: path = "", headers } = request;
    received.push({ path, headers, body: Buffer.concat(chunks) });
    const isKnown = await senderOf(headers.authorization, origin).catch(() => undefined);
    response.writeHead(isKnown ? answer(path) : 403).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { origin, received, close: () => server.close() };
}

const DAY_SECONDS = 86_400;

/** Verifies `vapid t=<token>, k=<key>`. @returns whom to ask, as the token says it */
async function senderOf(authorization: string | undefined, origin: string): Promise<string> {
  const [, token = "", key = ""] = /^vapid t=([^,\s]+), ?k=(\S+)$/.exec(authorization ?? "") ?? [];
  const point = Buffer.from(key, "base64url");
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString("base64url"));
  const publicKey = await importJWK({ kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" }, "ES256");
  const { payload } = await jwtVerify(token, publicKey, {
    algorithms: ["ES256"],
    audience: origin,
    requiredClaims: ["exp", "sub"],
  });
  if (Number(payload.exp) > Date.now() / 1000 + DAY_SECONDS) throw new Error("valid for too long");
  if (!/^(mailto|https):/.test(payload.sub ?? "")) throw new Error("nobody to ask");
  return payload.sub as string;
}

/** A browser that subscribed at a push service: what it hands to the server, and how it reads what comes (RFC 8291). */
export function browserSubscription(endpoint: string) {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  const auth = randomBytes(16);
  const subscription = {
    endpoint,
    keys: { p256dh: pair.getPublicKey("base64url"), auth: auth.toString("base64url") },
  };
  return { subscription, read: (body: Buffer) => decrypted(body, pair, auth) };
}

const SALT_BYTES = 16;
const TAG_BYTES = 16;

function decrypted(body: Buffer, own: ReturnType<typeof createECDH>, auth: Buffer): unknown {
  const salt = body.subarray(0, SALT_BYTES);
  const keyFrom = SALT_BYTES + 5;
  const keyTo = keyFrom + body.readUInt8(SALT_BYTES + 4);
  const theirs = body.subarray(keyFrom, keyTo);
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), own.getPublicKey(), theirs]);
  const secret = derive(own.computeSecret(theirs), auth, about, 32);
  const key = derive(secret, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(secret, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const opened = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(body.subarray(-TAG_BYTES));
  const padded = Buffer.concat([opened.update(body.subarray(keyTo, -TAG_BYTES)), opened.final()]);
  // A 2 ends the text of the only record, and zeros may follow.
  return JSON.parse(padded.subarray(0, padded.lastIndexOf(2)).toString());
}

const derive = (secret: Buffer, salt: Buffer, about: Buffer, bytes: number) =>
  Buffer.from(hkdfSync("sha256", secret, salt, about, bytes));
