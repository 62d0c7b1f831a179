import type { Editor, JSONContent } from "@tiptap/core";
import type { NoteBlock, NoteDoc, NoteInline } from "@/lib/notes/schema";
import { SAFE_LINK } from "./safe-link";

type NameOf = (userId: string) => string | undefined;
type Mark = NonNullable<Extract<NoteInline, { type: "text" }>["marks"]>[number];

/** What is written, in the shape in which notes are kept: without what the editor adds for itself. Null for plain lines. */
export function docOf(editor: Editor): NoteDoc | null {
  const content = blocksOf(editor.getJSON().content);
  return content.every(isPlain) ? null : { type: "doc", content };
}

const isPlain = (block: NoteBlock): boolean =>
  block.type === "paragraph" &&
  (block.content ?? []).every((node) => node.type === "text" && node.marks === undefined);

/** The same as plain lines. */
export const textOf = (editor: Editor): string => editor.getText({ blockSeparator: "\n" }).trim();

/** A kept text as the editor takes it: mentions by the names that people have now. */
export const contentOf = (doc: NoteDoc, nameOf: NameOf): JSONContent => named(doc, nameOf);

/** Plain text, a paragraph for each line. */
export const paragraphsOf = (text: string): JSONContent => ({
  type: "doc",
  content: text
    .split("\n")
    .map((line) => ({ type: "paragraph", ...(line && { content: [{ type: "text", text: line }] }) })),
});

function named(node: JSONContent, nameOf: NameOf): JSONContent {
  if (node.type === "mention")
    return {
      type: "mention",
      attrs: { id: node.attrs?.id, label: nameOf(String(node.attrs?.id)) ?? "a former member" },
    };
  return node.content ? { ...node, content: node.content.map((inner) => named(inner, nameOf)) } : node;
}

const blocksOf = (nodes: JSONContent[] = []): NoteBlock[] =>
  nodes.flatMap((node) => blockOf(node) ?? []);

function blockOf({ type, content }: JSONContent): NoteBlock | undefined {
  switch (type) {
    case "paragraph":
    case "heading":
      return { type, ...(content && { content: content.flatMap((node) => inlineOf(node) ?? []) }) };
    case "bulletList":
    case "orderedList":
      return {
        type,
        content: (content ?? []).map((item) => ({ type: "listItem", content: blocksOf(item.content) })),
      };
    case "blockquote":
      return { type, content: blocksOf(content) };
    default:
      return undefined;
  }
}

function inlineOf({ type, text, attrs, marks }: JSONContent): NoteInline | undefined {
  if (type === "hardBreak") return { type };
  if (type === "mention") return { type, attrs: { id: String(attrs?.id) } };
  if (type !== "text" || !text) return undefined;
  const kept = marks?.flatMap((mark) => markOf(mark) ?? []) ?? [];
  return { type, text, ...(kept.length > 0 && { marks: kept }) };
}

function markOf({ type, attrs }: { type: string; attrs?: Record<string, unknown> }): Mark | undefined {
  switch (type) {
    case "bold":
    case "italic":
    case "strike":
    case "code":
      return { type };
    case "link":
      return SAFE_LINK.test(String(attrs?.href))
        ? { type, attrs: { href: String(attrs?.href) } }
        : undefined;
    default:
      return undefined;
  }
}
