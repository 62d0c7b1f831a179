"use client";

import { useEffect, useState } from "react";
import { sentenceOf } from "@/components/api/request";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import { currentSubscription, subscribe, unsubscribe } from "./push-subscription";

type State = "unknown" | "on" | "off" | "blocked" | "unsupported" | "insecure";

const WORDS: Record<Exclude<State, "unknown" | "on" | "off">, string> = {
  blocked:
    "Notifications from this site are blocked. Allow them in your browser's settings for this site, then come back.",
  unsupported:
    "This browser has no web push. On an iPhone or iPad, add Rapport to the home screen first and open it there.",
  insecure: "Web push needs a secure connection (https).",
};

/** Adds the browser at hand for web push, or takes it off. */
export function PushDevice({ publicKey, devices }: { publicKey: string | null; devices: number }) {
  const format = useFormat();
  const [state, setState] = useState<State>("unknown");
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  useEffect(() => {
    stateOfBrowser(publicKey).then(setState, () => setState("unsupported"));
  }, [publicKey]);

  async function toggle() {
    setBusy(true);
    setProblem(undefined);
    try {
      if (state === "on") await unsubscribe();
      else if (publicKey) await subscribe(publicKey);
      setState(await stateOfBrowser(publicKey));
    } catch (error) {
      setProblem(error instanceof DOMException ? refusal(error) : sentenceOf(error));
      setState(await stateOfBrowser(publicKey));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="flex max-w-xl flex-col gap-2">
      <FormError>{problem}</FormError>
      {state === "on" || state === "off" ? (
        <div className="flex items-center gap-3">
          <Button onPress={toggle} isDisabled={isBusy} variant="outline">
            {state === "on" ? "Turn off on this device" : "Turn on on this device"}
          </Button>
          <span className="text-sm text-muted">{state === "on" ? "On" : "Off"}</span>
        </div>
      ) : (
        <p className="min-h-9 text-sm text-muted">{state === "unknown" ? "" : WORDS[state]}</p>
      )}
      {devices > 0 && (
        <p className="text-xs text-muted">
          {format.count(devices, "device")} of yours {devices === 1 ? "gets" : "get"} web push.
        </p>
      )}
    </div>
  );
}

async function stateOfBrowser(publicKey: string | null): Promise<State> {
  if (!publicKey) return "unsupported";
  if (!window.isSecureContext) return "insecure";
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window))
    return "unsupported";
  if (Notification.permission === "denied") return "blocked";
  return (await currentSubscription()) ? "on" : "off";
}

const refusal = (error: DOMException) =>
  error.name === "NotAllowedError"
    ? "The browser was not allowed to show notifications."
    : "The browser's push service could not be reached. Try again later.";
