import { Readable } from "node:stream";
import { ZipFile } from "yazl";

/** What a sheet of Excel holds, the header among them. */
export const SHEET_ROWS = 1_048_576;
/** What a cell of Excel holds. */
const CELL_CHARACTERS = 32_767;

export interface SheetColumn {
  header: string;
  isNumber?: boolean;
}

type Row = readonly (string | null)[];

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const typeOf = (part: string) =>
  `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

const parts: Record<string, string> = {
  "[Content_Types].xml": `${xml}<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${typeOf("sheet.main")}"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${typeOf("worksheet")}"/><Override PartName="/xl/styles.xml" ContentType="${typeOf("styles")}"/></Types>`,
  "_rels/.rels": `${xml}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  "xl/workbook.xml": `${xml}<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `${xml}<Relationships xmlns="${packageTypes}/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`,
  "xl/styles.xml": `${xml}<styleSheet xmlns="${spreadsheet}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
};

/** A workbook of one sheet, piece by piece. Texts are texts: Excel runs nothing that stands in one. */
export async function* workbook(
  columns: readonly SheetColumn[],
  pages: AsyncIterable<Row[]>,
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name);
  const sheet = Readable.from(sheetOf(columns, pages), { objectMode: false });
  sheet.on("error", (error) => output.destroy(error));
  zip.addReadStream(sheet, "xl/worksheets/sheet1.xml");
  zip.end();
  try {
    yield* output as AsyncIterable<Uint8Array>;
  } finally {
    sheet.destroy();
  }
}

async function* sheetOf(
  columns: readonly SheetColumn[],
  pages: AsyncIterable<Row[]>,
): AsyncGenerator<string> {
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  yield `${xml}<worksheet xmlns="${spreadsheet}">${frozen}<sheetData><row>${columns.map((column) => textCell(column.header, 1)).join("")}</row>`;
  for await (const rows of pages)
    yield rows
      .map(
        (row) =>
          `<row>${columns.map((column, index) => cell(row[index] ?? null, column)).join("")}</row>`,
      )
      .join("");
  yield "</sheetData></worksheet>";
}

function cell(value: string | null, { isNumber }: SheetColumn): string {
  if (value === null || value === "") return "<c/>";
  // Excel keeps 15 digits; a longer number stays whole as a text.
  if (isNumber && /^-?\d{1,15}(\.\d+)?$/.test(value) && value.length <= 16)
    return `<c><v>${value}</v></c>`;
  return textCell(value);
}

const textCell = (text: string, style = 0) =>
  `<c t="inlineStr"${style ? ` s="${style}"` : ""}><is><t xml:space="preserve">${escapeXml(text.slice(0, CELL_CHARACTERS))}</t></is></c>`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
/** What XML cannot hold, and what would read as such an escape, is written `_x0001_`. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const unwritable = /[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const escapeXml = (text: string) =>
  text
    .toWellFormed()
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
    .replace(
      unwritable,
      (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
