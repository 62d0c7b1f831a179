import { OperationError } from "@/lib/operations/errors";
import { importLimits } from "./schema";
import {
  columnOf,
  type DateStyles,
  dateStylesOf,
  dateText,
  numberText,
  readXml,
  unescaped,
  xmlParser,
} from "./xlsx-cells";
import { openWorkbook, unreadable, type Workbook } from "./xlsx-zip";

/** A workbook keeps its texts apart from its sheet, and they are needed all the while. */
const TEXTS_CHARACTERS = 40_000_000;
const TEXTS = 2_000_000;

/** The rows of a workbook's first sheet one by one, as text; dates are ISO 8601, formulas their last result. */
export async function* readXlsx(path: string): AsyncGenerator<string[]> {
  const workbook = await openWorkbook(path);
  try {
    const { sheet, is1904 } = await firstSheet(workbook);
    const styles = workbook.has("xl/styles.xml")
      ? dateStylesOf(await workbook.text("xl/styles.xml"), is1904)
      : { isDate: [], epoch: 0 };
    const texts = workbook.has("xl/sharedStrings.xml") ? await sharedTexts(workbook) : [];
    yield* rowsOf(workbook, sheet, texts, styles);
  } catch (error) {
    throw error instanceof OperationError ? error : unreadable("a part of it is damaged");
  } finally {
    workbook.close();
  }
}

async function firstSheet(workbook: Workbook): Promise<{ sheet: string; is1904: boolean }> {
  if (!workbook.has("xl/workbook.xml")) throw unreadable("it is another kind of archive");
  let relation: string | undefined;
  let is1904 = false;
  readXml(await workbook.text("xl/workbook.xml"), {
    open(name, attributes) {
      if (name === "workbookPr") is1904 = /^(1|true)$/.test(attributes.date1904 ?? "");
      if (name === "sheet" && attributes.state !== "hidden") relation ??= attributes["r:id"];
    },
  });
  let target = "worksheets/sheet1.xml";
  readXml(await workbook.text("xl/_rels/workbook.xml.rels"), {
    open: (name, attributes) => {
      if (name === "Relationship" && attributes.Id === relation) target = attributes.Target ?? target;
    },
  });
  return { sheet: target.startsWith("/") ? target.slice(1) : `xl/${target}`, is1904 };
}

async function sharedTexts(workbook: Workbook): Promise<string[]> {
  const texts: string[] = [];
  let characters = 0;
  let text = "";
  let depth = { t: false, phonetic: false };
  const parser = xmlParser({
    open(name) {
      if (name === "si") text = "";
      if (name === "rPh") depth = { ...depth, phonetic: true };
      if (name === "t") depth = { ...depth, t: true };
    },
    text: (piece) => {
      if (depth.t && !depth.phonetic) text += piece;
    },
    close(name) {
      if (name === "t") depth = { ...depth, t: false };
      if (name === "rPh") depth = { ...depth, phonetic: false };
      if (name !== "si") return;
      characters += text.length;
      texts.push(unescaped(text));
      if (characters > TEXTS_CHARACTERS || texts.length > TEXTS)
        throw new OperationError(
          "too_large",
          "This workbook holds more text than can be read from a workbook. Save the sheet as CSV and upload that.",
        );
    },
  });
  for await (const chunk of decoded(await workbook.stream("xl/sharedStrings.xml"))) parser.write(chunk);
  return texts;
}

async function* rowsOf(
  workbook: Workbook,
  sheet: string,
  texts: string[],
  styles: DateStyles,
): AsyncGenerator<string[]> {
  const rows: string[][] = [];
  let row: string[] = [];
  let column = -1;
  let cell = { type: "", style: 0 };
  let value = "";
  let isValue = false;
  const parser = xmlParser({
    open(name, attributes) {
      if (name === "row") {
        row = [];
        column = -1;
      } else if (name === "c") {
        column = attributes.r ? columnOf(attributes.r) : column + 1;
        cell = { type: attributes.t ?? "n", style: Number(attributes.s ?? 0) };
        value = "";
      } else if (name === "v" || name === "t") isValue = true;
    },
    text: (piece) => {
      if (isValue) value += piece;
    },
    close(name) {
      if (name === "v" || name === "t") isValue = false;
      else if (name === "c" && column >= 0 && column <= importLimits.columns) {
        while (row.length < column) row.push("");
        row[column] = cellText(value, cell, texts, styles);
      } else if (name === "row" && row.some((text) => text !== "")) rows.push(row);
    },
  });
  for await (const chunk of decoded(await workbook.stream(sheet))) {
    parser.write(chunk);
    yield* rows.splice(0);
  }
}

function cellText(
  value: string,
  { type, style }: { type: string; style: number },
  texts: string[],
  { isDate, epoch }: DateStyles,
): string {
  if (type === "s") return texts[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  if (type === "e") return "";
  if (type !== "n") return unescaped(value);
  if (value === "") return "";
  return isDate[style] ? dateText(Number(value), epoch) : numberText(value);
}

async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true });
}
