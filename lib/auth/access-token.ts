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

/** @returns the session an access token names, or undefined when it is expired, altered or of another kind. */
export async function readAccessToken(token: string): Promise<string | undefined> {
  if (!isCanonicalToken(token)) return undefined;
  try {
    const { payload } = await jwtVerify(token, key(), {
      algorithms: ["HS256"],
      typ: "at+jwt",
      audience: "rapport-api",
    });
    return payload.sub;
  } catch {
    return undefined;
  }
}
