import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/** Everything a person says yes to. A change of any of it is another question. */
export interface Signed {
  approvalId: string;
  teamId: string;
  userId: string;
  conversationId: string;
  callId: string;
  tool: string;
  /** The exact bytes of the input. */
  inputText: string;
}

let key: Buffer | undefined;

/** A key of its own, so that no other signature of the product can pass for an approval. */
function signingKey(): Buffer {
  key ??= Buffer.from(hkdfSync("sha256", env().AUTH_SECRET, "", "rapport agent approvals", 32));
  return key;
}

export function signApproval(signed: Signed): string {
  const { approvalId, teamId, userId, conversationId, callId, tool, inputText } = signed;
  const text = JSON.stringify([approvalId, teamId, userId, conversationId, callId, tool, inputText]);
  return createHmac("sha256", signingKey()).update(text).digest("base64url");
}

/** Whether a signature is the one of exactly this. */
export function isSignedApproval(signed: Signed, signature: string): boolean {
  const expected = Buffer.from(signApproval(signed));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
