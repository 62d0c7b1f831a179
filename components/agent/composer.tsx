"use client";

import { ArrowUp, Square } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

const LONGEST = 8000;

/** Where a message is written: Enter sends, Shift+Enter begins a line, Escape gives up an edit. */
export function Composer({
  label,
  initial = "",
  isWorking,
  isFocused,
  onSend,
  onStop,
  onCancel,
}: {
  label: string;
  initial?: string;
  isWorking: boolean;
  isFocused?: boolean;
  onSend: (text: string) => void;
  onStop?: () => void;
  onCancel?: () => void;
}) {
  const [text, setText] = useState(initial);
  const field = useRef<HTMLTextAreaElement>(null);
  // What was typed before the page came to life stands in the field already.
  useEffect(() => {
    if (field.current?.value) setText(field.current.value);
  }, []);
  useEffect(() => {
    if (isFocused || onCancel) field.current?.focus({ preventScroll: true });
  }, [isFocused, onCancel]);

  const send = () => {
    const message = text.trim();
    if (!message || isWorking) return;
    setText(onCancel ? message : "");
    onSend(message);
  };
  const onKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
    if (event.key === "Escape" && onCancel) {
      event.stopPropagation();
      onCancel();
    }
  };

  return (
    <form
      className="flex items-end gap-1 rounded-lg border border-border bg-surface p-1.5 focus-within:border-accent"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <textarea
        ref={field}
        aria-label={label}
        placeholder={label}
        value={text}
        rows={1}
        maxLength={LONGEST}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKey}
        className="field-sizing-content max-h-40 min-h-8 min-w-0 flex-1 resize-none bg-transparent px-1.5 py-1.5 text-sm outline-none placeholder:text-muted phone:text-base"
      />
      {isWorking && onStop ? (
        <Button variant="outline" size="sm" isIconOnly aria-label="Stop the answer" onPress={onStop}>
          <Square aria-hidden />
        </Button>
      ) : (
        <Button
          type="submit"
          variant="primary"
          size="sm"
          isIconOnly
          aria-label="Send"
          isDisabled={isWorking || text.trim() === ""}
        >
          <ArrowUp aria-hidden />
        </Button>
      )}
    </form>
  );
}
