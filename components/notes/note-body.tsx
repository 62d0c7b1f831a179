"use client";

import { type ReactNode, useState } from "react";
import { useVocabulary } from "@/components/leads/vocabulary";
import type { Note, NoteBlock, NoteInline } from "@/lib/notes/schema";
import { SAFE_LINK } from "./safe-link";

/** What is longer than a screen's third would push everything else of the timeline away. */
const LONG = { characters: 900, lines: 12 };

/** The text of a note; a long one shows its beginning until it is asked for. */
export function NoteBody({ note: { body, doc } }: { note: Pick<Note, "body" | "doc"> }) {
  const [isWhole, setWhole] = useState(false);
  const isLong = body.length > LONG.characters || body.split("\n").length > LONG.lines;
  const text = doc ? <Blocks blocks={doc.content} /> : body;
  if (!isLong) return doc ? <div className="note-text">{text}</div> : text;
  return (
    <>
      <div className={`note-text ${isWhole ? "" : "max-h-56 overflow-hidden"} whitespace-pre-wrap`}>
        {text}
      </div>
      <button
        type="button"
        aria-expanded={isWhole}
        onClick={() => setWhole(!isWhole)}
        className="mt-1 block text-sm font-medium text-accent hover:underline phone:min-h-11"
      >
        {isWhole ? "Show less" : "Show all"}
      </button>
    </>
  );
}

// Parts of a text have no ids and never move: what is drawn is one wording.
function Blocks({ blocks }: { blocks: NoteBlock[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return blocks.map((block, index) => <Block key={`${index}-${block.type}`} block={block} />);
}

function Block({ block }: { block: NoteBlock }): ReactNode {
  switch (block.type) {
    case "paragraph":
      return (
        <p>
          <Inlines nodes={block.content} />
        </p>
      );
    case "heading":
      return (
        <p data-heading>
          <Inlines nodes={block.content} />
        </p>
      );
    case "blockquote":
      return (
        <blockquote>
          <Blocks blocks={block.content} />
        </blockquote>
      );
    default: {
      const List = block.type === "orderedList" ? "ol" : "ul";
      return (
        <List>
          {block.content.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: see above.
            <li key={index}>
              <Blocks blocks={item.content} />
            </li>
          ))}
        </List>
      );
    }
  }
}

function Inlines({ nodes }: { nodes: NoteInline[] | undefined }) {
  if (!nodes) return <br />;
  // biome-ignore lint/suspicious/noArrayIndexKey: see above.
  return nodes.map((node, index) => <Inline key={`${index}-${node.type}`} node={node} />);
}

function Inline({ node }: { node: NoteInline }): ReactNode {
  const { memberOf } = useVocabulary();
  if (node.type === "hardBreak") return <br />;
  if (node.type === "mention")
    return <span className="note-mention">@{memberOf(node.attrs.id)?.name ?? "a former member"}</span>;
  let text: ReactNode = node.text;
  for (const mark of node.marks ?? []) {
    if (mark.type === "bold") text = <strong>{text}</strong>;
    if (mark.type === "italic") text = <em>{text}</em>;
    if (mark.type === "strike") text = <s>{text}</s>;
    if (mark.type === "code") text = <code>{text}</code>;
    if (mark.type === "link" && SAFE_LINK.test(mark.attrs.href))
      text = (
        <a href={mark.attrs.href} target="_blank" rel="noreferrer nofollow">
          {text}
        </a>
      );
  }
  return text;
}
