"use client";

import { MailWarning, X } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useActionState, useEffect, useState } from "react";
import { resendVerification } from "@/app/(auth)/actions";
import { Button } from "@/components/ui/button";
import { UNCONFIRMED_COOKIE } from "./notice-cookie";

/** Asks above every page for the address to be confirmed, until it is or the notice is put away for this session. */
export function UnconfirmedNotice({ userId, email }: { userId: string; email: string }) {
  const [state, send, isSending] = useActionState(resendVerification, {});
  const [isPutAway, setPutAway] = useState(false);
  useRefreshOnReturn();
  if (isPutAway) return null;

  function putAway() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari.
    document.cookie = `${UNCONFIRMED_COOKIE}=${userId}; path=/; samesite=lax`;
    setPutAway(true);
    document.getElementById("content")?.focus();
  }
  return (
    <section
      aria-label="Confirm your address"
      className="flex min-h-10 shrink-0 items-center gap-2 border-b border-border bg-surface-secondary py-1 pr-2 pl-4 text-sm"
    >
      <MailWarning className="size-4 shrink-0 text-muted phone:hidden" aria-hidden />
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-0.5">
        <p role="status" className="min-w-0 text-pretty wrap-anywhere">
          {state.error ?? state.done ?? (
            <>
              Confirm your address to send and invite
              <span className="phone:hidden">
                : open the link we mailed to <span className="font-medium">{email}</span>
              </span>
              .
            </>
          )}
        </p>
        <form action={send} className="contents">
          <input type="hidden" name="email" value={email} />
          {state.mailHref && (
            <Link href={state.mailHref} className="font-medium text-accent hover:underline">
              Open it in the simulator
            </Link>
          )}
          <Button
            type="submit"
            variant="ghost"
            size="sm"
            className="-mx-2 text-accent"
            isPending={isSending}
          >
            {isSending ? "Sending" : "Send again"}
          </Button>
        </form>
      </div>
      <Button variant="ghost" size="sm" isIconOnly aria-label="Put away for now" onPress={putAway}>
        <X aria-hidden />
      </Button>
    </section>
  );
}

/** The link opens in another tab, so whoever comes back to this one may have confirmed by then. */
function useRefreshOnReturn() {
  const router = useRouter();
  useEffect(() => {
    const refresh = () => document.visibilityState === "visible" && router.refresh();
    document.addEventListener("visibilitychange", refresh);
    return () => document.removeEventListener("visibilitychange", refresh);
  }, [router]);
}
