"use client";

import { Button } from "@heroui/react/button";
import { useEffect, useRef, useState } from "react";

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
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.form?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(text.trim());
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") {
          event.stopPropagation();
          onCancel();
        }
        if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSubmit(text.trim());
      }}
    >
      <label className="flex flex-col gap-1 text-xs text-muted">
        {label}
        <textarea
          ref={field}
          value={text}
          rows={isCode ? 8 : 2}
          maxLength={isCode ? 100_000 : 500}
          onChange={(event) => setText(event.target.value)}
          className={`rounded-lg border border-border bg-background p-2 text-foreground ${isCode ? "font-mono text-xs" : "text-sm"}`}
        />
      </label>
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
