"use client";

import { Editor, type JSONContent } from "@tiptap/core";
import { Mention } from "@tiptap/extension-mention";
import { StarterKit } from "@tiptap/starter-kit";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { NoteDoc } from "@/lib/notes/schema";
import { contentOf, docOf, paragraphsOf, textOf } from "./editor-doc";
import { EditorToolbar } from "./editor-toolbar";
import { MentionList } from "./mention-list";
import { SAFE_LINK } from "./safe-link";
import { type Mentionable, useMentions } from "./use-mentions";

/** What is written: formatted, and as plain lines. */
export type Written = { doc: NoteDoc | null; text: string };

export type RichEditorProps = {
  label: string;
  /** What the editor opens with; later changes come through `written`. */
  initial: Written;
  /** Puts other words in, when it is another object than before. */
  replacement: Written | undefined;
  people: Mentionable[];
  nameOf: (userId: string) => string | undefined;
  onChange: (written: Written) => void;
  onSubmit: () => void;
  /** Answers whether it meant something here. */
  onEscape: () => boolean;
  isFocused: boolean;
  isInvalid: boolean;
  describedBy: string | undefined;
};

/** Formatted text with mentions. What it makes is a tree of known nodes; HTML that is pasted becomes those or plain text. */
export function RichEditor(props: RichEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  latest.current = props;
  const mentions = useMentions(latest);
  const [editor, setEditor] = useState<Editor>();
  const [, redraw] = useState(0);

  // In the same moment as the plain field goes, so that no key falls between the two.
  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the field stands.
  useLayoutEffect(() => {
    const made = new Editor({
      element: host.current,
      injectCSS: false,
      content: startOf(latest.current.initial, latest.current.nameOf),
      extensions: [
        StarterKit.configure({
          heading: { levels: [3] },
          codeBlock: false,
          horizontalRule: false,
          underline: false,
          dropcursor: false,
          gapcursor: false,
          trailingNode: false,
          link: {
            openOnClick: false,
            defaultProtocol: "https",
            isAllowedUri: (url) => SAFE_LINK.test(url),
          },
        }),
        Mention.configure({
          HTMLAttributes: { class: "note-mention" },
          renderText: ({ node }) => `@${node.attrs.label}`,
          suggestion: mentions.suggestion,
        }),
      ],
      editorProps: {
        attributes: {
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": latest.current.label,
          class: "note-text outline-none",
        },
        handleKeyDown: (_view, event) => onKey(event, latest.current, mentions.isOpen()),
      },
      onUpdate: ({ editor: changed }) =>
        latest.current.onChange({ doc: docOf(changed), text: textOf(changed) }),
      onTransaction: () => redraw((turn) => turn + 1),
    });
    if (latest.current.isFocused) {
      made.commands.setTextSelection(made.state.doc.content.size);
      // The editor's own focus command waits for the next frame.
      made.view.focus();
    }
    setEditor(made);
    return () => made.destroy();
  }, []);

  useEffect(() => {
    if (!editor || !props.replacement) return;
    editor.commands.setContent(startOf(props.replacement, latest.current.nameOf), {
      emitUpdate: false,
    });
    editor.commands.focus("end");
  }, [editor, props.replacement]);

  const { open } = mentions;
  useEffect(() => {
    const field = editor?.view.dom;
    if (!field) return;
    field.setAttribute("aria-label", props.label);
    set(field, "aria-invalid", props.isInvalid ? "true" : undefined);
    set(field, "aria-describedby", props.describedBy);
    set(field, "aria-controls", open && "mention-list");
    set(field, "aria-activedescendant", open && `mention-${open.index}`);
  }, [editor, props.label, props.isInvalid, props.describedBy, open]);

  return (
    <>
      <div className="relative">
        {editor?.isEmpty && (
          <p
            aria-hidden
            className="pointer-events-none absolute px-3 py-2 text-base text-field-placeholder md:text-sm"
          >
            {props.label}
          </p>
        )}
        <div ref={host} className="max-h-80 min-h-15 overflow-y-auto px-3 py-2 text-base md:text-sm" />
      </div>
      {editor && <EditorToolbar editor={editor} />}
      {open && <MentionList {...open} onHover={mentions.hover} />}
    </>
  );
}

const startOf = ({ doc, text }: Written, nameOf: RichEditorProps["nameOf"]): JSONContent =>
  doc ? contentOf(doc, nameOf) : paragraphsOf(text);

function onKey(
  event: KeyboardEvent,
  { onSubmit, onEscape }: RichEditorProps,
  isMentioning: boolean,
): boolean {
  if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) {
    onSubmit();
    return true;
  }
  if (event.key !== "Escape" || isMentioning || !onEscape()) return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function set(field: Element, name: string, value: string | undefined) {
  if (value) field.setAttribute(name, value);
  else field.removeAttribute(name);
}
