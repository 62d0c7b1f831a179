import { cleanParagraphs } from "@/lib/text";

export type TokenKind =
  | "word"
  | "number"
  | "email"
  | "phone"
  | "quoted"
  | "day"
  | "slashDay"
  | "domain"
  | "mark";

export interface Token {
  kind: TokenKind;
  /** As typed; of a quotation what stands between the quotes. */
  text: string;
  /** As compared: lower case, without accents and apostrophes. */
  plain: string;
  start: number;
  end: number;
  /** Of a number, with its k or m counted in. */
  value?: number;
  /** Of a number: written with a currency sign or a k or m, so that it is money. */
  isMoney?: boolean;
  /** A hyphen binds it to the word before. */
  isJoined?: boolean;
}

/** A message longer than this is no command. */
export const LONGEST_COMMAND = 2000;

const shapes: [TokenKind, RegExp][] = [
  ["quoted", /"([^"]{1,500})"|(?<![\p{L}\p{N}])'([^']{1,500})'(?![\p{L}\p{N}])/uy],
  ["email", /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/uy],
  ["domain", /@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|(?<![\p{L}\p{N}])\.\p{L}{2,6}(?![\p{L}\p{N}])/uy],
  ["day", /\d{4}-\d{1,2}-\d{1,2}(?!\d)/y],
  ["slashDay", /\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d{2})(?!\d)|\d{1,2}\/\d{1,2}(?![\d/])/y],
  [
    "number",
    /(?:[$€£]\s?)?\d{1,3}(?: \d{3})+(?![\d-]|\s\d)|[$€£]\s?\d[\d.,]*(?:\s?(?:k|m|mm|mio)(?![\p{L}\p{N}]))?\+?/iuy,
  ],
  [
    "phone",
    /\+\d[\d\s().-]{5,18}\d|\(?\d{3}\)?[\s.-]{1,2}\d{3}[\s.-]?\d{2,4}|\d{3}[\s.-]\d{4}(?!\d)|0?\d{9,14}(?!\d)/y,
  ],
  [
    "number",
    /\d[\d.,]*(?:\s?(?:k|mm|mio|m)(?![\p{L}\p{N}])|(?:st|nd|rd|th)(?![\p{L}\p{N}]))?\s?[€£]?\+?/iuy,
  ],
  ["word", /[\p{L}\p{N}_](?:[\p{L}\p{N}\p{M}_]|['&.-](?=[\p{L}\p{N}]))*/uy],
  ["mark", /[<>]=?|=|[^\s\p{L}\p{N}]/uy],
];

/** A message in pieces that can be compared. Never fails; what is no word is a mark. */
export function tokensOf(message: string): { text: string; tokens: Token[] } {
  const text = straightened(message);
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    if (/\s/.test(text[at] ?? "")) {
      at += 1;
      continue;
    }
    const read = tokenAt(text, at);
    at = read.end;
    tokens.push(...withoutPossessive(read).flatMap(unjoined).map(spelledOut));
  }
  return { text, tokens };
}

function straightened(message: string): string {
  return cleanParagraphs(message.toWellFormed().slice(0, LONGEST_COMMAND))
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[–—]/g, "-")
    .replace(/(?<![\p{L}\p{N}])w\/o(?:ut)?(?![\p{L}\p{N}])/giu, "without")
    .replace(/(?<![\p{L}\p{N}])w\/(?=\s|\p{L})/giu, "with ")
    .replace(/\u00a0/g, " ");
}

function tokenAt(text: string, at: number): Token {
  for (const [kind, shape] of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(text);
    if (!found) continue;
    const whole = found[0].trimEnd();
    const typed = kind === "number" ? whole.replace(/[.,]+$/, "") : whole;
    const inner = found[1] ?? found[2] ?? typed;
    const token = { kind, text: inner, plain: plainly(inner), start: at, end: at + typed.length };
    return kind === "number" ? { ...token, ...numberOf(typed) } : token;
  }
  return { kind: "mark", text: text[at] ?? "", plain: "", start: at, end: at + 1 };
}

/** "Ana's" is Ana and a mark; "leads'" never carries its apostrophe. */
function withoutPossessive(token: Token): Token[] {
  if (token.kind !== "word") return [token];
  const spoken = /^(what|who|where|how|when|he|she|that)s$/.exec(token.plain)?.[1];
  if (spoken && !/'/.test(token.text))
    return [{ ...token, text: spoken, plain: spoken }, verbIs(token)];
  if (/^they'?re$/i.test(token.text))
    return [{ ...token, text: "they", plain: "they" }, verbOf(token, "are")];
  if (!/'s$/i.test(token.text)) return [token];
  const end = token.end - 2;
  const text = token.text.slice(0, -2);
  if (contracted.has(plainly(text)))
    return [{ ...token, text, plain: plainly(text), end }, verbIs(token)];
  return [
    { ...token, text, plain: plainly(text), end },
    { kind: "mark", text: "'s", plain: "'s", start: end, end: token.end },
  ];
}

/** What people type in a hurry, and the word they mean. */
const shorthand: Record<string, string> = {
  tmrw: "tomorrow",
  tmw: "tomorrow",
  tmr: "tomorrow",
  appt: "appointment",
  appts: "appointments",
  hw: "how",
  til: "until",
  till: "until",
  b4: "before",
  pls: "please",
  plz: "please",
  mtg: "meeting",
  msgs: "messages",
  bday: "birthday",
  thru: "through",
  vm: "voicemail",
  w: "with",
  abt: "about",
  ppl: "people",
  msg: "message",
  yr: "year",
  yrs: "years",
  wk: "week",
  wks: "weeks",
  cust: "customer",
};

const spelledOut = (token: Token): Token => {
  const plain = token.kind === "word" ? shorthand[token.plain] : undefined;
  return plain === undefined ? token : { ...token, plain };
};

/** "first-home" is two words that stand together, so that either spelling finds the other. */
function unjoined(token: Token): Token[] {
  const pieces = token.kind === "word" ? token.text.split("-") : [];
  if (pieces.length < 2 || pieces.some((piece) => /^\p{N}/u.test(piece))) return [token];
  let { start } = token;
  return pieces.map((text, at) => {
    const piece = { ...token, text, plain: plainly(text), start, end: start + text.length };
    start = piece.end + 1;
    return at > 0 ? { ...piece, isJoined: true } : piece;
  });
}

/** Words as one text, with the hyphens they were typed with. */
export const spelled = (tokens: readonly Pick<Token, "text" | "isJoined">[]): string =>
  tokens.reduce(
    (text, token) => (text ? `${text}${token.isJoined ? "-" : " "}${token.text}` : token.text),
    "",
  );

const verbOf = ({ end }: Token, verb: string): Token => ({
  kind: "word",
  text: verb,
  plain: verb,
  start: end,
  end,
});
const verbIs = (token: Token): Token => verbOf(token, "is");

/** What's, who's, it's: the s is a verb. */
const contracted = new Set("what who where when how it that there he she let here".split(" "));

export const plainly = (text: string): string =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’]/g, "").replace(/ß/g, "ss");

/** "$1,200.50", "1.2m", "400k", "1.200,50", "300 000": a figure in any common spelling. */
export function numberOf(typed: string): { value: number; isMoney: boolean } {
  const lower = typed.toLowerCase();
  const unit = /(mm|mio|m|k)\s?\+?$/.exec(lower)?.[1];
  const digits = lower.replace(/[^\d.,]/g, "").replace(/[.,]+$/, "");
  const value = decimalOf(digits) * (unit === "k" ? 1000 : unit ? 1_000_000 : 1);
  return { value: Math.round(value * 100) / 100, isMoney: /[$€£]/.test(typed) || Boolean(unit) };
}

function decimalOf(digits: string): number {
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits)) return Number(digits.replaceAll(",", ""));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/.test(digits))
    return Number(digits.replaceAll(".", "").replace(",", "."));
  return Number(digits.replace(",", "."));
}
