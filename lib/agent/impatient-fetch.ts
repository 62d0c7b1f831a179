import { SILENCE_MS } from "./silence";

/** `fetch` that gives up on a server which does not begin to answer. The body may then take its time. */
export const impatientFetch: typeof fetch = async (input, init) => {
  const silence = new AbortController();
  const timer = setTimeout(
    () => silence.abort(new DOMException("The model did not begin to answer.", "TimeoutError")),
    SILENCE_MS,
  );
  try {
    const signals = [init?.signal, silence.signal].filter((signal) => signal != null);
    return await fetch(input, { ...init, signal: AbortSignal.any(signals) });
  } finally {
    clearTimeout(timer);
  }
};
