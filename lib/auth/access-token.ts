import { jwtVerify, SignJWT } from "jose";
import { isCanonicalToken } from "./canonical-token";
import { derivedKey } from "./derived-key";

export const ACCESS_TOKEN_SECONDS = 900;

const key = () => derivedKey("access token");

/** A JWT that names a session for fifteen minutes. */
export const issueAccessToken = (sessionId: string): Promise<string> =>
  new SignJWT({})
    .setProtectedHeader({ alg: "HS256", typ: "at+jwt" })
    .setSubject(sessionId)
    .setAudience("rapport-api")
    .setIssuedAt()
    .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
    .sign(key());

interface Genuine {
  sessionId: string;
  expiresAt: number;
}

/**
 * Tokens whose signature was found right. That is so for good, and checking it again with each request would
 * cost a tenth of the request. Whether the session still stands is asked each time, elsewhere.
 */
const genuine = new Map<string, Genuine>();
const MOST_REMEMBERED = 5_000;

/** @returns the session an access token names, or undefined when it is expired, altered or of another kind. */
export async function readAccessToken(token: string): Promise<string | undefined> {
  const read = genuine.get(token) ?? (await verify(token));
  if (!read) return undefined;
  if (read.expiresAt > Date.now()) return read.sessionId;
  genuine.delete(token);
  return undefined;
}

async function verify(token: string): Promise<Genuine | undefined> {
  if (!isCanonicalToken(token)) return undefined;
  try {
    const { payload } = await jwtVerify(token, key(), {
      algorithms: ["HS256"],
      typ: "at+jwt",
      audience: "rapport-api",
      requiredClaims: ["sub", "exp"],
    });
    const read = { sessionId: payload.sub as string, expiresAt: (payload.exp as number) * 1000 };
    if (genuine.size >= MOST_REMEMBERED) genuine.clear();
    genuine.set(token, read);
    return read;
  } catch {
    return undefined;
  }
}
