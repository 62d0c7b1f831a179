"use server";

import { redirect } from "next/navigation";
import type { FormState } from "@/components/auth/form-state";
import { confirmSignIn } from "@/lib/auth/confirm-sign-in";
import { forgotPassword as forgot } from "@/lib/auth/forgot-password";
import { login } from "@/lib/auth/login";
import { nextPath } from "@/lib/auth/next-path";
import { register as registerOperation } from "@/lib/auth/register";
import { resetPassword as reset } from "@/lib/auth/reset-password";
import { verifyEmail } from "@/lib/auth/verify-email";
import { normalizeEmailAddress } from "@/lib/email-address";
import type { Problem } from "@/lib/operations/errors";
import { attempt, browserLocale, mailHref, noMailNotice, signInBrowser, textsOf } from "./attempt";

/** Two steps in one form: the password, and then the code where the account has a second factor. */
export async function signIn(_previous: FormState, form: FormData): Promise<FormState> {
  const typed = textsOf(form, "email", "password", "next", "challenge", "code", "restart");
  const { email, password, next, challenge, code, restart } = typed;
  if (restart) return {};
  const result = challenge
    ? await attempt(confirmSignIn, { challenge, code })
    : await attempt(login, { email, password });
  if (!result.ok) return afterRefusal(result, email, challenge);
  await signInBrowser(result.data.accessToken);
  redirect(nextPath(next));
}

/** Stays at the code while another try can help; a right password leads to it. */
function afterRefusal(
  { state, problem }: { state: FormState; problem: Problem },
  email: string,
  challenge: string,
): FormState {
  const asked = problem.data as { challenge?: string } | undefined;
  if (asked?.challenge) return { challenge: asked.challenge, values: { email } };
  const canTryAgain = problem.fields?.code !== undefined || problem.code === "rate_limited";
  return { ...state, values: { email }, ...(challenge && canTryAgain && { challenge }) };
}

export async function register(_previous: FormState, form: FormData): Promise<FormState> {
  const { timeZone, ...typed } = textsOf(form, "name", "email", "password", "teamName", "timeZone");
  const result = await attempt(registerOperation, {
    ...typed,
    ...(timeZone && { timeZone }),
    locale: await browserLocale(),
  });
  const { password: _, ...values } = typed;
  if (!result.ok) return { ...result.state, values };
  await signInBrowser(result.data.accessToken);
  redirect("/verify-email");
}

export async function forgotPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const { email } = textsOf(form, "email");
  const result = await attempt(forgot, { email });
  if (!result.ok) return { ...result.state, values: { email } };
  return sent(result.data.message, email, "reset_password");
}

export async function resetPassword(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(reset, textsOf(form, "token", "password"));
  return result.ok ? { done: result.data.message } : result.state;
}

export async function confirmAddress(_previous: FormState, form: FormData): Promise<FormState> {
  const result = await attempt(verifyEmail, textsOf(form, "token"));
  if (result.ok) return { done: result.data.message };
  return { error: result.state.error ?? result.state.fields?.token ?? "This link is not complete." };
}

export async function resendVerification(_previous: FormState, form: FormData): Promise<FormState> {
  const { email } = textsOf(form, "email");
  const result = await attempt(verifyEmail, { resend: true, email });
  if (!result.ok) return { ...result.state, values: { email } };
  return sent(result.data.message, email, "verify_email");
}

async function sent(
  message: string,
  typed: string,
  purpose: "verify_email" | "reset_password",
): Promise<FormState> {
  const notice = noMailNotice();
  if (notice) return { error: notice };
  const email = normalizeEmailAddress(typed);
  const href = email && (await mailHref({ email, purpose }));
  return { done: message, ...(href && { mailHref: href }) };
}
