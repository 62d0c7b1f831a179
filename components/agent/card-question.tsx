"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

/** A text to be given before the card is answered. */
export function CardQuestion({
  label,
  submit,
  initial = "",
  isCode,
  isBusy,
  onCancel,
  onSubmit,
}: {
  label: string;
  submit: string;
  initial?: string;
  isCode?: boolean;
  isBusy: boolean;
  onCancel: () => void;
  onSubmit: (text: string) => void;
}) {
  const [text, setText] = useState(initial);
  const [error, setError] = useState<string>();
  const errorId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  const give = () => {
    if (isCode && !isObject(text)) return setError("This is no JSON object. Check quotes and commas.");
    onSubmit(text.trim());
  };
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        give();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) give();
      }}
    >
      <label className="flex flex-col gap-1 text-xs text-muted">
        {label}
        <textarea
          ref={field}
          value={text}
          rows={isCode ? 8 : 2}
          maxLength={isCode ? 100_000 : 500}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
          className={`rounded-lg border border-border bg-background p-2 text-foreground ${isCode ? "font-mono text-xs" : "text-sm"}`}
        />
      </label>
      {error && (
        <p id={errorId} role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" isDisabled={isBusy}>
          {submit}
        </Button>
        <Button variant="ghost" size="sm" onPress={onCancel}>
          Back
        </Button>
      </div>
    </form>
  );
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}
