"use server";

import { redirect } from "next/navigation";
import { endBrowserSession } from "@/app/(auth)/end-browser-session";
import type { FormState } from "@/components/auth/form-state";
import { action } from "@/lib/auth/page-actor";
import * as accepting from "@/lib/invitations/accept-invitation";
import * as registering from "@/lib/invitations/register-by-invitation";
import { attempt, browserLocale, signInBrowser, textsOf } from "../../attempt";

const accept = action(accepting.acceptInvitation);

export async function acceptInvitation(_previous: FormState, form: FormData): Promise<FormState> {
  const { token } = textsOf(form, "token");
  const result = await accept({ token });
  if (!result.ok) return { error: result.error.detail };
  redirect("/leads");
}

export async function registerByInvitation(_previous: FormState, form: FormData): Promise<FormState> {
  const { timeZone, ...typed } = textsOf(form, "token", "name", "password", "timeZone");
  const result = await attempt(registering.registerByInvitation, {
    ...typed,
    ...(timeZone && { timeZone }),
    locale: await browserLocale(),
  });
  if (!result.ok) {
    const { email, ...fields } = result.state.fields ?? {};
    const error = result.state.error ?? email;
    return { ...result.state, fields, ...(error && { error }), values: { name: typed.name } };
  }
  await signInBrowser(result.data.accessToken);
  redirect("/leads");
}

/** Signs this browser out, so that the person who was invited can come in. */
export async function switchAccount(_previous: FormState, form: FormData): Promise<FormState> {
  const { token } = textsOf(form, "token");
  await endBrowserSession();
  redirect(`/invite/${encodeURIComponent(token)}`);
}
