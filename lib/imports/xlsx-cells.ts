import { SaxesParser } from "saxes";

const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar, which counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

export interface DateStyles {
  /** By the number that a cell gives as its style. */
  isDate: boolean[];
  epoch: number;
}

/** Which cell styles show their number as a date. */
export function dateStylesOf(stylesXml: string, is1904: boolean): DateStyles {
  const formats = new Map<number, string>();
  const isDate: boolean[] = [];
  let inCellFormats = false;
  readXml(stylesXml, {
    open(name, attributes) {
      if (name === "numFmt") formats.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      if (name === "cellXfs") inCellFormats = true;
      if (name === "xf" && inCellFormats)
        isDate.push(isDateFormat(Number(attributes.numFmtId ?? 0), formats));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return { isDate, epoch: is1904 ? EPOCH_1904 : EPOCH_1900 };
}

function isDateFormat(id: number, formats: Map<number, string>): boolean {
  const code = formats.get(id);
  if (code === undefined)
    return (
      (id >= 14 && id <= 22) ||
      (id >= 27 && id <= 36) ||
      (id >= 45 && id <= 47) ||
      (id >= 50 && id <= 58)
    );
  return /[ymdhs]/i.test(code.replace(/"[^"]*"|\[(?!h|m|s)[^\]]*\]|\\.|_./gi, ""));
}

/** Excel's count of days as ISO text: a day, a time, or both. */
export function dateText(serial: number, epoch: number): string {
  const rounded = new Date(Math.round((epoch + serial * DAY_MS) / 1000) * 1000);
  if (Number.isNaN(rounded.getTime())) return `${serial}`;
  const iso = rounded.toISOString();
  if (Number.isInteger(serial)) return iso.slice(0, 10);
  return serial < 1 ? iso.slice(11, 19) : iso.slice(0, 19);
}

/** A number as a person would write it: 15551234567, not 1.5551234567E10. */
export function numberText(raw: string): string {
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  return Number.isInteger(number) && Math.abs(number) < 1e21
    ? BigInt(number).toString()
    : `${Number(number.toPrecision(15))}`;
}

/** `C` of `C5` → 2. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

/** Characters that XML can't hold are written `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

interface Handlers {
  open?(name: string, attributes: Record<string, string>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** A parser that calls `handlers` by local names; document type definitions expand nothing. */
export function xmlParser(handlers: Handlers): SaxesParser {
  const parser = new SaxesParser();
  const local = (name: string) => name.slice(name.indexOf(":") + 1);
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) =>
    handlers.open?.(local(tag.name), tag.attributes as Record<string, string>),
  );
  parser.on("closetag", (tag) => handlers.close?.(local(tag.name)));
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  return parser;
}

export const readXml = (xml: string, handlers: Handlers): void =>
  void xmlParser(handlers)
    .write(xml.replace(/^\ufeff/, ""))
    .close();
