/**
 * Whether each part of a compact token is spelled in the one canonical way. Base64 has spare bits at the end of a
 * part, so that an altered token could otherwise still pass for the genuine one.
 */
export const isCanonicalToken = (token: string) =>
  token.split(".").every((part) => Buffer.from(part, "base64url").toString("base64url") === part);
