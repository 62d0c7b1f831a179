"use client";

const PREFIX = "rapport:draft:";
/** What nobody came back to for this long is not missed, and a browser keeps only so much. */
const KEPT_MS = 14 * 86_400_000;
const MOST = 40;

type Kept = { at: number; value: unknown };

/** What was typed under this name and not sent, also before a reload or in another tab. The key names whose it is. */
export function readDraft<Value>(key: string): Value | undefined {
  const kept = parse(read(PREFIX + key));
  return kept && Date.now() - kept.at < KEPT_MS ? (kept.value as Value) : undefined;
}

/** Keeps what was typed until it is sent; without a value it is forgotten. */
export function keepDraft(key: string, value: unknown) {
  try {
    if (value === undefined) return window.localStorage.removeItem(PREFIX + key);
    window.localStorage.setItem(PREFIX + key, JSON.stringify({ at: Date.now(), value }));
    forgetOldest();
  } catch {
    // A full or closed store keeps no drafts; what is on the screen stays.
  }
}

/** Leaves no words behind on a device that somebody else may use next. */
export function forgetDrafts() {
  for (const key of draftKeys()) window.localStorage.removeItem(key);
}

function forgetOldest() {
  const keys = draftKeys();
  if (keys.length <= MOST) return;
  const byAge = keys
    .map((key) => ({ key, at: parse(read(key))?.at ?? 0 }))
    .sort((one, other) => one.at - other.at);
  for (const { key } of byAge.slice(0, keys.length - MOST)) window.localStorage.removeItem(key);
}

function draftKeys(): string[] {
  try {
    return Object.keys(window.localStorage).filter((key) => key.startsWith(PREFIX));
  } catch {
    return [];
  }
}

function read(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

function parse(text: string | null): Kept | undefined {
  try {
    return text ? (JSON.parse(text) as Kept) : undefined;
  } catch {
    return undefined;
  }
}
