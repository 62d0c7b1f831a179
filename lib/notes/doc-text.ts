import type { NoteBlock, NoteDoc, NoteInline } from "./schema";

type NameOf = (userId: string) => string | undefined;

/** The text without its formatting: what is searched, exported and read by the assistant. */
export const textOfDoc = (doc: NoteDoc, nameOf: NameOf): string =>
  doc.content
    .map((block) => linesOf(block, nameOf).join("\n"))
    .join("\n")
    .trim();

/** The teammates that a text names, each once. */
export const mentionsOf = (doc: NoteDoc): string[] => [
  ...new Set(
    inlinesOf(doc.content).flatMap((node) => (node.type === "mention" ? [node.attrs.id] : [])),
  ),
];

/** Every piece of text in the order in which it is read. */
export const inlinesOf = (blocks: readonly NoteBlock[]): NoteInline[] =>
  blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") return block.content ?? [];
    if (block.type === "blockquote") return inlinesOf(block.content);
    return block.content.flatMap((item) => inlinesOf(item.content));
  });

/** The same text with each piece of it changed. */
export const mapTexts = (blocks: readonly NoteBlock[], change: (text: string) => string): NoteBlock[] =>
  blocks.map((block): NoteBlock => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return block.content ? { ...block, content: changed(block.content, change) } : block;
      case "blockquote":
        return { ...block, content: mapTexts(block.content, change) };
      default:
        return {
          ...block,
          content: block.content.map((item) => ({ ...item, content: mapTexts(item.content, change) })),
        };
    }
  });

function changed(content: readonly NoteInline[], change: (text: string) => string): NoteInline[] {
  return content.flatMap((node): NoteInline[] => {
    if (node.type !== "text") return [node];
    const text = change(node.text);
    return text === "" ? [] : [{ ...node, text }];
  });
}

function linesOf(block: NoteBlock, nameOf: NameOf): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return [(block.content ?? []).map((node) => inlineText(node, nameOf)).join("")];
    case "blockquote":
      return block.content.flatMap((inner) => linesOf(inner, nameOf)).map((line) => `> ${line}`);
    default:
      return block.content.flatMap((item, index) => {
        const mark = block.type === "orderedList" ? `${index + 1}. ` : "- ";
        const [first = "", ...rest] = item.content.flatMap((inner) => linesOf(inner, nameOf));
        return [mark + first, ...rest.map((line) => " ".repeat(mark.length) + line)];
      });
  }
}

function inlineText(node: NoteInline, nameOf: NameOf): string {
  if (node.type === "hardBreak") return "\n";
  if (node.type === "mention") return `@${nameOf(node.attrs.id) ?? "a former member"}`;
  const link = node.marks?.find((mark) => mark.type === "link");
  const href = link?.attrs.href.replace(/^(mailto|tel):/i, "");
  return href && href !== node.text ? `${node.text} (${href})` : node.text;
}
