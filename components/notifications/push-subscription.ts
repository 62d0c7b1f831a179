import { request } from "@/components/api/request";
import { registerWorker } from "@/components/shell/service-worker";

const send = (subscription: PushSubscription, wish: { drop?: true; renew?: true } = {}) =>
  request("/notifications/push-subscription", {
    method: "POST",
    body: JSON.stringify({ ...subscription.toJSON(), ...wish }),
  });

/** The browser's subscription, if it has one. */
export async function currentSubscription(): Promise<PushSubscription | null> {
  const registration = await navigator.serviceWorker.getRegistration();
  return (await registration?.pushManager.getSubscription()) ?? null;
}

/** Asks the person, subscribes with the server's key and tells the server. */
export async function subscribe(publicKey: string): Promise<void> {
  const permission = await Notification.requestPermission();
  if (permission !== "granted") throw new DOMException("", "NotAllowedError");
  const registration = await registerWorker();
  const known = await registration.pushManager.getSubscription();
  if (known && !isFor(known, publicKey)) await known.unsubscribe();
  const subscription = await registration.pushManager.subscribe({
    userVisibleOnly: true,
    applicationServerKey: publicKey,
  });
  try {
    await send(subscription);
  } catch (error) {
    await subscription.unsubscribe();
    throw error;
  }
}

export async function unsubscribe(): Promise<void> {
  const subscription = await currentSubscription();
  if (!subscription) return;
  await send(subscription, { drop: true });
  await subscription.unsubscribe();
}

const KEPT = "rapport:push-kept";

/**
 * A subscription belongs to a sign-in and ends with it; after the next one of the same person the browser takes it up
 * again, with nothing to ask. Once per tab and account.
 */
export async function keepSubscription(account: string): Promise<void> {
  if (!("Notification" in window) || Notification.permission !== "granted") return;
  if (sessionStorage.getItem(KEPT) === account) return;
  const subscription = await currentSubscription();
  if (!subscription) return;
  await send(subscription, { renew: true });
  sessionStorage.setItem(KEPT, account);
}

function isFor(subscription: PushSubscription, publicKey: string): boolean {
  const key = subscription.options.applicationServerKey;
  if (!key) return false;
  const text = btoa(String.fromCharCode(...new Uint8Array(key)));
  return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "") === publicKey;
}
