import { safeHref } from "./safe-href";

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong" | "emphasis"; content: Inline[] }
  | { kind: "link"; href: string; content: Inline[] };

/** Nested marks beyond this stay text; nobody writes them but those who try parsers. */
const DEPTH = 8;
/** What may begin something, so that plain text is taken in one piece. */
const PLAIN = /^[^`*_![\\]+/;
const CODE = /^(`+)([^`]|[^`][\s\S]*?[^`])\1(?!`)/;
const IMAGE = /^!\[([^\]]{0,500})\](?:\([^)]{0,4000}\)|\[[^\]]{0,200}\])/;
const LINK =
  /^\[((?:[^[\]\\]|\\.){1,500})\]\(\s*<?([^\s<>()]{0,2000}(?:\([^\s<>()]{0,500}\))?[^\s<>()]{0,500})>?(?:\s+(?:"[^"]{0,200}"|'[^']{0,200}'))?\s*\)/;
const REFERENCE = /^\[((?:[^[\]\\]|\\.){1,500})\]\[[^\]]{0,200}\]/;
const STRONG = /^(\*\*|__)(?=\S)([\s\S]{1,4000}?\S)\1/;
const EMPHASIS = /^(\*|_)(?=\S)([^*_\n]{0,2000}?[^\s*_])\1(?![\p{L}\p{N}])/u;

/** Reads the marks within a line of text. */
export function readInlines(text: string, depth = 0): Inline[] {
  if (depth > DEPTH) return [{ kind: "text", text }];
  const found: Inline[] = [];
  let rest = text;
  while (rest) {
    const [inlines, length] = readNext(rest, depth);
    for (const inline of inlines) append(found, inline);
    rest = rest.slice(length);
  }
  return found;
}

function readNext(rest: string, depth: number): [Inline[], number] {
  const plain = PLAIN.exec(rest);
  if (plain) return [[{ kind: "text", text: plain[0] }], plain[0].length];
  if (rest[0] === "\\" && /^\\[!-/:-@[-`{-~]/.test(rest))
    return [[{ kind: "text", text: rest[1] ?? "" }], 2];
  const code = CODE.exec(rest);
  if (code) return [[{ kind: "code", text: (code[2] ?? "").trim() }], code[0].length];
  // An image would be fetched as soon as it is shown. Its description stays.
  const image = IMAGE.exec(rest);
  if (image) return [[{ kind: "text", text: image[1] ?? "" }], image[0].length];
  const link = LINK.exec(rest);
  if (link) return [linkTo(link[2] ?? "", link[1] ?? "", depth), link[0].length];
  const reference = REFERENCE.exec(rest);
  if (reference) return [readInlines(reference[1] ?? "", depth + 1), reference[0].length];
  const strong = STRONG.exec(rest);
  if (strong)
    return [[{ kind: "strong", content: readInlines(strong[2] ?? "", depth + 1) }], strong[0].length];
  const emphasis = EMPHASIS.exec(rest);
  if (emphasis)
    return [
      [{ kind: "emphasis", content: readInlines(emphasis[2] ?? "", depth + 1) }],
      emphasis[0].length,
    ];
  return [[{ kind: "text", text: rest[0] ?? "" }], 1];
}

function linkTo(address: string, label: string, depth: number): Inline[] {
  const content = readInlines(label, depth + 1).filter(({ kind }) => kind !== "link");
  const href = safeHref(address);
  return href ? [{ kind: "link", href, content }] : content;
}

function append(found: Inline[], inline: Inline) {
  const last = found.at(-1);
  if (inline.kind === "text" && last?.kind === "text") last.text += inline.text;
  else found.push(inline);
}
