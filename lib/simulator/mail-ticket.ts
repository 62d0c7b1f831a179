import { jwtVerify, SignJWT } from "jose";
import { derivedKey } from "@/lib/auth/derived-key";
import { type EmailPurpose, emailPurpose } from "@/lib/email/schema";

export interface MailTicket {
  email: string;
  purpose: EmailPurpose;
}

const key = () => derivedKey("simulated mail");

/** Lets whoever just asked for a mail open that mail in the built-in mailbox, for an hour. */
export const issueMailTicket = ({ email, purpose }: MailTicket): Promise<string> =>
  new SignJWT({ purpose })
    .setProtectedHeader({ alg: "HS256", typ: "mail+jwt" })
    .setSubject(email)
    .setAudience("rapport-mailbox")
    .setIssuedAt()
    .setExpirationTime("1h")
    .sign(key());

export async function readMailTicket(ticket: string): Promise<MailTicket | undefined> {
  try {
    const { payload } = await jwtVerify(ticket, key(), {
      algorithms: ["HS256"],
      typ: "mail+jwt",
      audience: "rapport-mailbox",
    });
    return payload.sub
      ? { email: payload.sub, purpose: emailPurpose.parse(payload.purpose) }
      : undefined;
  } catch {
    return undefined;
  }
}
