import type { LiveChange } from "./changes";

const POLL_MS = 15_000;
const ADDRESS = "/api/events";

/**
 * Hears of the team's changes: by a stream while one can be had, by asking now and then otherwise.
 * A hidden page hears nothing and catches up when it is looked at again.
 */
export function openConnection(onChange: (change: LiveChange) => void) {
  let lastId = idOfNow();
  let stream: EventSource | undefined;
  let timer: number | undefined;

  function hear(change: LiveChange) {
    lastId = change.id;
    onChange(change);
  }

  function listen() {
    stop();
    if (document.visibilityState === "hidden") return;
    const opened = new EventSource(ADDRESS);
    stream = opened;
    opened.addEventListener("change", (event) => hear(JSON.parse(event.data)));
    opened.addEventListener("error", () => {
      // A broken line is taken up again by the browser; a refused one is not.
      if (opened.readyState !== EventSource.CLOSED || stream !== opened) return;
      timer = window.setTimeout(async () => {
        await catchUp();
        listen();
      }, POLL_MS);
    });
  }

  async function catchUp() {
    const before = lastId;
    const answer = await fetch(`${ADDRESS}?since=${before}`).catch(() => undefined);
    if (!answer?.ok) return;
    const change: LiveChange = await answer.json();
    if (change.id !== before) hear(change);
  }

  function stop() {
    stream?.close();
    stream = undefined;
    window.clearTimeout(timer);
  }

  async function onVisibility() {
    listen();
    if (document.visibilityState === "visible") await catchUp();
  }

  listen();
  document.addEventListener("visibilitychange", onVisibility);
  return () => {
    document.removeEventListener("visibilitychange", onVisibility);
    stop();
  };
}

/** Ids of changes are UUIDv7 and so begin with their time; this one stands for the present. */
function idOfNow() {
  const time = Date.now().toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-000000000000`;
}
