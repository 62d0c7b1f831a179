import type { LiveChange } from "@/lib/live/schema";

export type { LiveChange };

/** What screens need to know: which rows of what changed; no ids mean any of them. */
export type Changed = Pick<LiveChange, "resource" | "ids">;

/** So much may have changed that everything is read again: the page, and the bell, which reads for itself. */
export const ANYTHING: readonly Changed[] = [
  { resource: "leads", ids: [] },
  { resource: "settings", ids: [] },
  { resource: "notifications", ids: [] },
];

const EVENT = "rapport:change";

/** Tells the open screens that something changed: the server's word, or the browser's own write. */
export function announceChange(change: Changed) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: change }));
}

/** Calls back for every change until the returned function is called. */
export function onChange(callback: (change: Changed) => void) {
  const listen = (event: Event) => callback((event as CustomEvent<Changed>).detail);
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
