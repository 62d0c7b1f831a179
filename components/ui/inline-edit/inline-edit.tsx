"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { uncapitalized } from "@/lib/names";
import { classNames } from "../class-names";
import { Suggestions } from "../suggestions";
import { type Save, useInlineEdit } from "./use-inline-edit";

export type InlineEditProps<Value> = {
  /** Names the field for screen readers. */
  label: string;
  value: Value;
  onSave: Save<Value>;
  /** Shown while there is no value, e.g. "Add a phone". */
  placeholder?: string;
  isReadOnly?: boolean;
  /** Words that are offered while one types. */
  suggestions?: readonly string[];
};

type Kind<Value> = {
  input: "text" | "email" | "tel" | "url" | "date" | "decimal" | "textarea";
  display: (value: Value) => ReactNode;
  toText: (value: Value) => string;
  /** The value that was typed, or the sentence of what is wrong with it. */
  fromText: (text: string) => { value: Value } | { error: string };
};

/** A value that becomes a field on click or Enter. Enter saves, Esc reverts. */
export function InlineEdit<Value>({
  kind,
  label,
  value,
  onSave,
  placeholder = "Empty",
  isReadOnly,
  suggestions,
}: InlineEditProps<Value> & { kind: Kind<Value> }) {
  const id = useId();
  const edit = useInlineEdit(value, onSave);
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const shouldRefocus = useRef(false);
  const isEditing = draft !== undefined;

  useEffect(() => {
    if (isEditing || !shouldRefocus.current) return;
    shouldRefocus.current = false;
    button.current?.focus();
  }, [isEditing]);

  function commit(text: string) {
    const read = kind.fromText(text.trim());
    if ("error" in read) return edit.setError(read.error);
    setDraft(undefined);
    edit.save(read.value);
  }

  function revert() {
    edit.setError(undefined);
    setDraft(undefined);
  }

  const text = kind.toText(edit.shown);
  const display = text ? kind.display(edit.shown) : null;
  if (isReadOnly) return <div className="px-2 py-1 text-sm">{display ?? "–"}</div>;
  return (
    <div className="min-w-0">
      {isEditing ? (
        <DraftInput
          kind={kind.input}
          label={label}
          draft={draft}
          suggestions={suggestions}
          errorId={edit.error && `${id}-error`}
          onChange={setDraft}
          onCommit={(viaKeyboard) => {
            shouldRefocus.current = viaKeyboard;
            commit(draft);
          }}
          onRevert={() => {
            shouldRefocus.current = true;
            revert();
          }}
        />
      ) : (
        <button
          ref={button}
          type="button"
          onClick={() => setDraft(text)}
          aria-label={`Edit ${uncapitalized(label)}${text ? `: ${text}` : ""}`}
          aria-describedby={edit.error ? `${id}-error` : undefined}
          className={classNames(
            "block min-h-11 w-full min-w-0 cursor-text rounded-md px-2 py-1 text-left text-sm wrap-anywhere hover:bg-default md:min-h-7",
            kind.input === "textarea" && "whitespace-pre-wrap",
            edit.error && "ring-1 ring-danger",
          )}
        >
          {display ?? <span className="text-muted">{placeholder}</span>}
        </button>
      )}
      {edit.error && (
        <p id={`${id}-error`} role="alert" className="px-2 pt-1 text-xs text-danger">
          {edit.error}
        </p>
      )}
    </div>
  );
}

function DraftInput({
  kind,
  label,
  draft,
  suggestions,
  errorId,
  onChange,
  onCommit,
  onRevert,
}: {
  kind: Kind<unknown>["input"];
  label: string;
  draft: string;
  suggestions: readonly string[] | undefined;
  errorId?: string;
  onChange: (draft: string) => void;
  onCommit: (viaKeyboard: boolean) => void;
  onRevert: () => void;
}) {
  const isDone = useRef(false);
  const listId = useId();

  function finish(end: () => void) {
    isDone.current = true;
    end();
    // A refused draft stays open, and leaving it later must try again.
    queueMicrotask(() => {
      isDone.current = false;
    });
  }

  const shared = {
    "aria-label": label,
    "aria-invalid": errorId ? (true as const) : undefined,
    "aria-describedby": errorId,
    value: draft,
    ref: focusAtEnd,
    onBlur: () => {
      if (!isDone.current) onCommit(false);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const isEnter = event.key === "Enter" && !event.shiftKey;
      if (event.key === "Escape") {
        event.preventDefault();
        event.stopPropagation();
        finish(onRevert);
      } else if (isEnter && !event.nativeEvent.isComposing) {
        event.preventDefault();
        finish(() => onCommit(true));
      }
    },
  };
  if (kind === "textarea")
    return (
      <textarea
        {...shared}
        rows={4}
        onChange={(event) => onChange(event.target.value)}
        className="textarea w-full"
      />
    );
  return (
    <>
      <input
        {...shared}
        type={kind === "decimal" ? "text" : kind}
        inputMode={kind === "decimal" ? "decimal" : undefined}
        autoComplete="off"
        list={suggestions && listId}
        onChange={(event) => onChange(event.target.value)}
        className="input w-full md:min-h-7 md:px-2"
      />
      {suggestions && <Suggestions id={listId} words={suggestions} />}
    </>
  );
}

function focusAtEnd(field: HTMLInputElement | HTMLTextAreaElement | null) {
  if (!field || document.activeElement === field) return;
  field.focus();
  if (field.type !== "date") field.select();
}
