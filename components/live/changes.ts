/** What the server says of a commit of the team; no ids mean that any lead may have changed. */
export type LiveChange = { id: string; events: string[]; leadIds: string[] };

const EVENT = "rapport:change";

/** Tells the open screens that something changed: the server's word, or the browser's own write. */
export function announceChange(change: Pick<LiveChange, "events" | "leadIds">) {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: change }));
}

/** Calls back for every change until the returned function is called. */
export function onChange(callback: (change: Pick<LiveChange, "events" | "leadIds">) => void) {
  const listen = (event: Event) => callback((event as CustomEvent<LiveChange>).detail);
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
