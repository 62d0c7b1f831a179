import { ANYTHING, type Changed, type LiveChange } from "./changes";

const POLL_MS = 15_000;
const ADDRESS = "/api/events";

type Missed = { events: LiveChange[]; lastId: string; reset?: true };

/**
 * Hears of the team's changes: by a stream while one can be had, by asking now and then otherwise.
 * A hidden page hears nothing and catches up when it is looked at again. `since` is an id from when the page was read.
 */
export function openConnection(since: string, onChange: (change: Changed) => void) {
  let lastId = since;
  let stream: EventSource | undefined;
  let timer: number | undefined;

  function hear(change: LiveChange) {
    if (change.id > lastId) lastId = change.id;
    onChange(change);
  }

  function listen() {
    stop();
    if (document.visibilityState === "hidden") return;
    const opened = new EventSource(`${ADDRESS}?lastEventId=${lastId}`);
    stream = opened;
    opened.addEventListener("change", (event) => hear(JSON.parse(event.data)));
    opened.addEventListener("reset", (event) => {
      lastId = event.lastEventId;
      ANYTHING.forEach(onChange);
    });
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
    const answer = await fetch(`${ADDRESS}?since=${lastId}`).catch(() => undefined);
    if (!answer?.ok) return;
    const missed: Missed = await answer.json();
    lastId = missed.lastId;
    if (missed.reset) ANYTHING.forEach(onChange);
    else missed.events.forEach(hear);
  }

  function stop() {
    stream?.close();
    stream = undefined;
    window.clearTimeout(timer);
  }

  listen();
  document.addEventListener("visibilitychange", listen);
  return () => {
    document.removeEventListener("visibilitychange", listen);
    stop();
  };
}
