import { Secret, TOTP } from "otpauth";
import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { api } from "@/lib/api";
import type { Actor, Call } from "@/lib/operations/context";
import { OperationError, type ProblemCode } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { twoFactor } from "@/lib/security/two-factor";
import { register } from "./register";

export const PASSWORD = "Analytical-engine-1";

/** A call through the API from an address of its own, so that tests do not use up each other's tries. */
export const apiCall = (details: Partial<Call> = {}): Call => ({
  door: "api",
  ip: v7(),
  userAgent: "test",
  ...details,
});

export const newAddress = (name = "ada") => `${name}.${v7()}@rapport.test`;

/** A person who has just registered. */
export async function newPerson(email = newAddress()) {
  const account = await answerOf(
    register,
    undefined,
    { name: "Ada Lovelace", email, password: PASSWORD, teamName: "Analytical Homes" },
    apiCall(),
  );
  return { ...account, email };
}

/** The token of the newest mailed link, read as its receiver would. */
export async function mailedToken(
  email: string,
  purpose: "verify_email" | "reset_password",
): Promise<string> {
  const [mail] = await systemSql()<{ text_body: string }[]>`
    select text_body from outgoing_emails where to_address = ${email} and purpose = ${purpose} and state = 'simulated' order by id desc limit 1`;
  const token = /token=([\w-]+)/.exec(mail?.text_body ?? "")?.[1];
  if (!token) throw new Error(`There is no ${purpose} mail to ${email}.`);
  return token;
}

/** The code an act is refused with; fails when it succeeds. */
export async function refusalOf(act: Promise<unknown>): Promise<ProblemCode> {
  try {
    await act;
  } catch (thrown) {
    return OperationError.from(thrown).code;
  }
  throw new Error("It was not refused.");
}

/** The code that an authenticator app shows for a secret at a moment. */
export const codeAt = (secret: string, moment = Date.now()) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: moment });

/** Turns on a person's second factor, as they would. The code at `moment` is used up by it. */
export async function turnOnSecondFactor(actor: Actor, moment = Date.now()) {
  const call = apiCall();
  const begun = await answerOf(twoFactor, actor, { action: "begin", password: PASSWORD }, call);
  const secret = begun.setup?.secret ?? "";
  const code = codeAt(secret, moment);
  const { recoveryCodes } = await answerOf(twoFactor, actor, { action: "confirm", code }, call);
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}

/** A request to the REST API with a token or key. */
export const send = (token: string, method: string, path: string, body?: unknown) =>
  api(
    new Request(`http://localhost/api${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    }),
  );
