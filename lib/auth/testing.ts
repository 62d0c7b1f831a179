import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import type { Call } from "@/lib/operations/context";
import { OperationError, type ProblemCode } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
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
