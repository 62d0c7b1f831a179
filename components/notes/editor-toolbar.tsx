"use client";

import type { Editor } from "@tiptap/core";
import {
  AtSign,
  Bold,
  Heading,
  Italic,
  List,
  ListOrdered,
  Strikethrough,
  TextQuote,
} from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

type Tool = {
  label: string;
  keys: string;
  icon: ReactNode;
  isOn: (editor: Editor) => boolean;
  press: (editor: Editor) => void;
};

const tools: Tool[] = [
  {
    label: "Bold",
    keys: "Control+B",
    icon: <Bold />,
    isOn: (editor) => editor.isActive("bold"),
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    label: "Italic",
    keys: "Control+I",
    icon: <Italic />,
    isOn: (editor) => editor.isActive("italic"),
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    label: "Strikethrough",
    keys: "Control+Shift+S",
    icon: <Strikethrough />,
    isOn: (editor) => editor.isActive("strike"),
    press: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    label: "Heading",
    keys: "Control+Alt+3",
    icon: <Heading />,
    isOn: (editor) => editor.isActive("heading"),
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    label: "Bulleted list",
    keys: "Control+Shift+8",
    icon: <List />,
    isOn: (editor) => editor.isActive("bulletList"),
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    label: "Numbered list",
    keys: "Control+Shift+7",
    icon: <ListOrdered />,
    isOn: (editor) => editor.isActive("orderedList"),
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    label: "Quote",
    keys: "Control+Shift+B",
    icon: <TextQuote />,
    isOn: (editor) => editor.isActive("blockquote"),
    press: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
  {
    label: "Mention a teammate",
    keys: "@",
    icon: <AtSign />,
    isOn: () => false,
    press: (editor) =>
      editor
        .chain()
        .focus()
        .insertContent(isInWord(editor) ? " @" : "@")
        .run(),
  },
];

/** How the text looks; each also has a key. */
export function EditorToolbar({ editor }: { editor: Editor }) {
  return (
    <div role="toolbar" aria-label="Formatting" className="flex flex-wrap gap-0.5 px-2 pb-1">
      {tools.map(({ label, keys, icon, isOn, press }) => (
        <button
          key={label}
          type="button"
          aria-label={label}
          aria-pressed={isOn(editor)}
          aria-keyshortcuts={keys}
          title={`${label} (${keys.replace("Control", "Ctrl")})`}
          // The text keeps its selection, and a phone its keyboard.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => press(editor)}
          className={classNames(
            "grid h-11 w-10 place-content-center rounded-md text-muted hover:bg-default hover:text-foreground md:size-7 [&_svg]:size-4",
            isOn(editor) && "bg-default text-foreground",
          )}
        >
          {icon}
        </button>
      ))}
    </div>
  );
}

/** An @ behind a letter would be part of an address. */
function isInWord({ state }: Editor): boolean {
  const { $from } = state.selection;
  return /\S$/.test($from.parent.textBetween(0, $from.parentOffset, undefined, " "));
}
