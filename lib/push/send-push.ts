import webPush from "web-push";
import { appUrl } from "@/lib/env";
import type { PushKeys } from "./push-keys";
import { isPushService } from "./push-services";

/** A browser as it subscribed. */
export interface Device {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** What the service worker shows. Small, and nothing in it that a lock screen may not show. */
export interface PushMessage {
  title: string;
  body: string;
  /** A path of this server. */
  url: string;
  /** Of two with the same tag a device shows the newer one only. */
  tag: string;
}

/** `gone`: the browser takes nothing any more. `refused`: the service will never take this one. */
export type PushOutcome = "sent" | "gone" | "refused";

/** A day: what is older no one wants to hear of, and the bell still has it. */
const KEPT_SECONDS = 86_400;
const TIMEOUT_MS = 15_000;

/** Hands a message to a browser's push service. Throws when another try can help. */
export async function sendPush(
  device: Device,
  message: PushMessage,
  keys: PushKeys,
): Promise<PushOutcome> {
  if (!isPushService(device.endpoint)) return "gone";
  const request = encrypted(device, message, keys);
  if (!request) return "gone";
  const response = await fetch(device.endpoint, {
    method: "POST",
    headers: request.headers,
    body: new Uint8Array(request.body),
    redirect: "manual",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  await response.body?.cancel();
  if (response.ok) return "sent";
  if (response.status === 404 || response.status === 410) return "gone";
  if (response.status === 429 || response.status >= 500)
    throw new Error(`The push service answered ${response.status}.`);
  return "refused";
}

/** Undefined for keys that are none, which no browser hands over. */
function encrypted({ endpoint, p256dh, auth }: Device, message: PushMessage, keys: PushKeys) {
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      JSON.stringify(message),
      {
        TTL: KEPT_SECONDS,
        // Of what waits for a device that is off, the service keeps one of each topic.
        topic: message.tag.replaceAll("-", "").slice(0, 32),
        vapidDetails: { subject: subject(), ...keys },
      },
    );
    const { "Content-Length": _, ...rest } = headers as Record<string, string>;
    const sent = Object.entries(rest).map(([name, value]) => [name, String(value)] as [string, string]);
    return { headers: sent, body: body as Buffer };
  } catch {
    return undefined;
  }
}

/** Whom a push service may ask; it takes no plain http. */
const subject = () => (appUrl().startsWith("https:") ? appUrl() : "mailto:rapport@example.com");
