import { cookies, headers } from "next/headers";
import type { FormState } from "@/components/auth/form-state";
import { readAccessToken } from "@/lib/auth/access-token";
import { sessionCookie } from "@/lib/auth/browser-session";
import { pageCall } from "@/lib/auth/page-actor";
import { emailDelivery } from "@/lib/email/delivery";
import { nearestLocale } from "@/lib/locales";
import type { Answer, AnyOperation } from "@/lib/operations/define";
import { OperationError, type Problem } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { isOwnMachine } from "@/lib/simulator/availability";
import { issueMailTicket, type MailTicket } from "@/lib/simulator/mail-ticket";

type Attempt<T> = { ok: true; data: T } | { ok: false; state: FormState; problem: Problem };

/**
 * Performs what a visitor who is not signed in may do. Its answer stays on the server, for it may hold tokens;
 * the browser learns only what a form shows.
 */
export async function attempt<Op extends AnyOperation>(
  operation: Op,
  input: unknown,
): Promise<Attempt<Answer<Op>>> {
  try {
    return { ok: true, data: await answerOf(operation, undefined, input, await pageCall()) };
  } catch (thrown) {
    const problem = OperationError.from(thrown).toProblem();
    const { detail, fields } = problem;
    return {
      ok: false,
      problem,
      state: fields && Object.keys(fields).length > 0 ? { fields } : { error: detail },
    };
  }
}

/** Signs this browser in to the session of an access token. */
export async function signInBrowser(accessToken: string): Promise<void> {
  const sessionId = await readAccessToken(accessToken);
  if (!sessionId) throw new Error("A token that was just issued names no session.");
  const { name, value, ...options } = await sessionCookie(sessionId);
  (await cookies()).set(name, value, options);
}

/** Where the mail just asked for can be read; only on one's own machine, where it goes nowhere else. */
export async function mailHref(ticket: MailTicket): Promise<string | undefined> {
  if (!isOwnMachine(await pageCall())) return undefined;
  return `/mail?ticket=${await issueMailTicket(ticket)}`;
}

/** The way of writing dates and numbers that this browser asks for, for a new account. */
export const browserLocale = async () => nearestLocale((await headers()).get("accept-language"));

/** Said beside any promise of mail on a server that has no way to send it. */
export const noMailNotice = () =>
  emailDelivery() === "not_configured"
    ? "This server cannot send mail yet. Ask whoever runs it to set RESEND_API_KEY and EMAIL_FROM."
    : undefined;

/** The text fields of a form by name. */
export const textsOf = <Name extends string>(form: FormData, ...names: Name[]) =>
  Object.fromEntries(
    names.map((name) => [name, typeof form.get(name) === "string" ? form.get(name) : ""]),
  ) as Record<Name, string>;
