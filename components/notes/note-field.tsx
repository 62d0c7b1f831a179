"use client";

import { type ComponentType, useEffect, useId, useRef, useState } from "react";
import { useVocabulary } from "@/components/leads/vocabulary";
import type { RichEditorProps, Written } from "./rich-editor";

export type { Written } from "./rich-editor";

type NoteFieldProps = Pick<
  RichEditorProps,
  "label" | "replacement" | "onChange" | "onSubmit" | "onEscape"
> & {
  written: Written;
  error: string | undefined;
  /** Opens ready to be written in. */
  isFocused?: boolean;
  /** Changes when the field is to take the focus. */
  focusTurn?: number;
};

const loadEditor = () => import("./rich-editor").then((module) => module.RichEditor);

/**
 * Where a note is written. A plain field stands there at once, and before any script has run; the editor, which
 * weighs more than the rest of the page, takes its place when somebody comes to write, with what they have typed by then.
 */
export function NoteField({
  written,
  error,
  isFocused = false,
  focusTurn = 0,
  ...field
}: NoteFieldProps) {
  const { members, memberOf, userId } = useVocabulary();
  const id = useId();
  const plain = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [Editor, setEditor] = useState<ComponentType<RichEditorProps>>();
  const [isComing, setComing] = useState(false);
  const [takesFocus, setTakesFocus] = useState(isFocused);
  const isComposing = useRef(false);

  // What was typed before the page came to life stands in the field already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only once, when the page comes to life.
  useEffect(() => {
    const typed = plain.current?.value;
    if (typed && typed !== written.text) field.onChange({ doc: null, text: typed });
    if (isFocused || plain.current === document.activeElement) void bring();
  }, []);

  useEffect(() => {
    if (focusTurn === 0) return;
    const inner = box.current?.querySelector<HTMLElement>("textarea, [contenteditable]");
    inner?.focus();
    inner?.scrollIntoView({ block: "nearest" });
  }, [focusTurn]);

  async function bring() {
    setComing(true);
    const loaded = await loadEditor().catch(() => undefined);
    if (!loaded) return setComing(false);
    if (isComposing.current)
      plain.current?.addEventListener("compositionend", () => put(loaded), { once: true });
    else put(loaded);
  }

  /** Whoever has gone on to something else by then is not called back. */
  function put(loaded: ComponentType<RichEditorProps>) {
    setTakesFocus(isFocused || plain.current === document.activeElement);
    setEditor(() => loaded);
  }

  return (
    <div ref={box}>
      {Editor ? (
        <Editor
          {...field}
          initial={written}
          people={members.filter(({ id, isActive }) => isActive && id !== userId)}
          nameOf={(person) => memberOf(person)?.name}
          isFocused={takesFocus}
          isInvalid={error !== undefined}
          describedBy={error ? `${id}-error` : undefined}
        />
      ) : (
        <>
          <textarea
            ref={plain}
            aria-label={field.label}
            value={written.text}
            rows={2}
            // Formatting is in the draft; what a browser brings back by itself would come without it.
            autoComplete="off"
            maxLength={20_000}
            placeholder={field.label}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id}-error` : undefined}
            onFocus={() => void bring()}
            onCompositionStart={() => {
              isComposing.current = true;
            }}
            onCompositionEnd={() => {
              isComposing.current = false;
            }}
            onChange={(event) => field.onChange({ doc: null, text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === "Escape" && field.onEscape()) {
                event.preventDefault();
                event.stopPropagation();
              } else if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
                event.preventDefault();
                field.onSubmit();
              }
            }}
            className="block field-sizing-content max-h-80 min-h-15 w-full resize-none bg-transparent px-3 py-2 text-base outline-none placeholder:text-field-placeholder md:text-sm"
          />
          {/* The place of its tools, so that nothing moves under a finger when it comes. */}
          {isComing && <div className="h-12 md:h-8" />}
        </>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className="px-3 pb-2 text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}
