import { visibleText } from "@/lib/text";
import { type Inline, readInlines } from "./markdown-inlines";

export type Block =
  | { kind: "paragraph"; content: Inline[] }
  | { kind: "heading"; level: 1 | 2 | 3; content: Inline[] }
  | { kind: "list"; isOrdered: boolean; start: number; items: Block[][] }
  | { kind: "quote"; blocks: Block[] }
  | { kind: "code"; language: string; text: string }
  | { kind: "table"; head: Inline[][]; rows: Inline[][][] }
  | { kind: "rule" };

const FENCE = /^\s{0,3}(```+|~~~+)\s*([\w+-]{0,20}).*$/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const ITEM = /^(\s{0,6})([-*+]|\d{1,9}[.)])\s+(.*)$/;
const RULE = /^\s{0,3}([-*_])(\s*\1){2,}\s*$/;
const TABLE_LINE = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;
const DEPTH = 6;

/**
 * Reads the Markdown of a model's answer into a tree that has no place for what could harm: no image, no HTML, and
 * links only to pages of the product. What it does not know stays text. It can be read while the answer still grows.
 */
export function readMarkdown(markdown: string, depth = 0): Block[] {
  const lines = (depth === 0 ? visibleText(markdown) : markdown).split("\n");
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const [block, next] = readBlock(lines, at, depth);
    if (block) blocks.push(block);
    at = Math.max(next, at + 1);
  }
  return blocks;
}

function readBlock(lines: string[], at: number, depth: number): [Block | undefined, number] {
  const line = lines[at] ?? "";
  if (line.trim() === "") return [undefined, at + 1];
  if (FENCE.test(line)) return readCode(lines, at);
  if (RULE.test(line)) return [{ kind: "rule" }, at + 1];
  const heading = HEADING.exec(line);
  if (heading) {
    const level = Math.min(heading[1]?.length ?? 1, 3) as 1 | 2 | 3;
    return [{ kind: "heading", level, content: readInlines(heading[2] ?? "") }, at + 1];
  }
  if (depth < DEPTH && /^\s{0,3}>/.test(line)) return readQuote(lines, at, depth);
  if (depth < DEPTH && ITEM.test(line)) return readList(lines, at, depth);
  if (line.includes("|") && TABLE_LINE.test(lines[at + 1] ?? "")) return readTable(lines, at);
  return readParagraph(lines, at, depth);
}

function readCode(lines: string[], at: number): [Block, number] {
  const [, fence = "", language = ""] = FENCE.exec(lines[at] ?? "") ?? [];
  let end = at + 1;
  while (end < lines.length && !(lines[end] ?? "").trim().startsWith(fence)) end += 1;
  return [{ kind: "code", language, text: lines.slice(at + 1, end).join("\n") }, end + 1];
}

function readQuote(lines: string[], at: number, depth: number): [Block, number] {
  let end = at;
  while (end < lines.length && /^\s{0,3}>/.test(lines[end] ?? "")) end += 1;
  const inner = lines.slice(at, end).map((line) => line.replace(/^\s{0,3}> ?/, ""));
  return [{ kind: "quote", blocks: readMarkdown(inner.join("\n"), depth + 1) }, end];
}

function readList(lines: string[], at: number, depth: number): [Block, number] {
  const first = ITEM.exec(lines[at] ?? "");
  const indent = first?.[1]?.length ?? 0;
  const isOrdered = /\d/.test(first?.[2] ?? "");
  const items: string[][] = [];
  let end = at;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? "";
    const item = ITEM.exec(line);
    if (item && (item[1]?.length ?? 0) <= indent + 1) {
      if (/\d/.test(item[2] ?? "") !== isOrdered || (item[1]?.length ?? 0) < indent) break;
      items.push([item[3] ?? ""]);
    } else if (line.trim() === "" ? isContinued(lines[end + 1], indent) : /^\s{2,}/.test(line)) {
      items.at(-1)?.push(line.replace(new RegExp(`^\\s{0,${indent + 3}}`), ""));
    } else break;
  }
  const start = isOrdered ? Number.parseInt(first?.[2] ?? "1", 10) : 1;
  const read = items.map((item) => readMarkdown(item.join("\n"), depth + 1));
  return [{ kind: "list", isOrdered, start, items: read }, end];
}

const isContinued = (next: string | undefined, indent: number) =>
  next !== undefined && (/^\s{2,}\S/.test(next) || (ITEM.exec(next)?.[1]?.length ?? -1) === indent);

function readTable(lines: string[], at: number): [Block, number] {
  let end = at + 2;
  while (end < lines.length && (lines[end] ?? "").includes("|")) end += 1;
  const rows = lines.slice(at + 2, end).map(cellsOf);
  return [{ kind: "table", head: cellsOf(lines[at] ?? ""), rows }, end];
}

const cellsOf = (line: string): Inline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => readInlines(cell.trim().replaceAll("\\|", "|")));

function readParagraph(lines: string[], at: number, depth: number): [Block, number] {
  let end = at + 1;
  while (end < lines.length && !beginsAnother(lines[end] ?? "", depth)) end += 1;
  return [{ kind: "paragraph", content: readInlines(lines.slice(at, end).join("\n")) }, end];
}

const beginsAnother = (line: string, depth: number) =>
  line.trim() === "" ||
  FENCE.test(line) ||
  HEADING.test(line) ||
  (depth < DEPTH && (/^\s{0,3}>/.test(line) || ITEM.test(line)));
