"use client";

import { useState } from "react";

/** Saves a value; returns the sentence of what failed, or nothing. */
export type Save<Value> = (value: Value) => Promise<string | undefined>;

const FAILED = "This could not be saved. Check the connection and try again.";

/** Shows a new value at once and takes it back when saving fails. */
export function useInlineEdit<Value>(value: Value, onSave: Save<Value>) {
  const [known, setKnown] = useState(value);
  const [saved, setSaved] = useState<{ value: Value }>();
  const [error, setError] = useState<string>();
  const [isPending, setPending] = useState(false);

  // The record itself has changed, so what was saved here is part of it or outdated.
  if (known !== value) {
    setKnown(value);
    setSaved(undefined);
    setError(undefined);
  }
  const shown = saved ? saved.value : value;

  async function save(next: Value) {
    if (next === shown) return setError(undefined);
    setSaved({ value: next });
    setError(undefined);
    setPending(true);
    const failure = await onSave(next).catch(() => FAILED);
    setPending(false);
    if (!failure) return;
    setSaved(undefined);
    setError(failure);
  }

  return { shown, error, setError, isPending, save };
}
