import sharp from "sharp";
import { receiveUpload } from "@/lib/files/receive-upload";
import { requestUpload } from "@/lib/files/request-upload";
import { createNote } from "@/lib/notes/create-note";
import type { Actor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";

const PLAN = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800">
  <rect width="1200" height="800" fill="#fff"/>
  <g fill="none" stroke="#334" stroke-width="10"><path d="M100 100h1000v600h-1000zM620 100v360M620 560v140M100 430h330M530 430h90M620 330h240M960 330h140"/></g>
  <g fill="#567" font-family="sans-serif" font-size="34" text-anchor="middle"><text x="360" y="280">Living room</text><text x="360" y="580">Kitchen</text><text x="860" y="230">Bedroom</text><text x="860" y="520">Bedroom</text></g>
</svg>`;

/** A one-page PDF of plain lines. */
function letter(lines: readonly string[]): Buffer {
  const text = lines.map((line, index) => `1 0 0 1 72 ${720 - index * 24} Tm (${line}) Tj`).join("\n");
  const stream = `BT /F1 13 Tf\n${text}\nET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${stream.length}>>stream\n${stream}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
  ];
  const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF\n`);
}

/** What a buyer sent: a floor plan, and with a note the letter of the bank. */
export async function attachFiles(mia: Actor, leadId: string): Promise<void> {
  const plan = await sharp(Buffer.from(PLAN)).png({ palette: true }).toBuffer();
  await attach(mia, leadId, "Floor plan, 12 Alder Street.png", plan);
  const lines = [
    "Front Range Savings",
    "Pre-approval for Rosalind Achebe",
    "Up to 750,000 US dollars, for 90 days.",
  ];
  const fileId = await attach(mia, leadId, "Pre-approval.pdf", letter(lines));
  await answerOf(createNote, mia, {
    id: leadId,
    body: "Pre-approved up to 750k; the letter is good for 90 days.",
    isPinned: true,
    fileIds: [fileId],
  });
}

async function attach(actor: Actor, leadId: string, name: string, bytes: Buffer): Promise<string> {
  const { id, uploadUrl } = await answerOf(requestUpload, actor, {
    leadId,
    name,
    sizeBytes: bytes.length,
  });
  const link = new URL(uploadUrl, "http://demo").searchParams.get("link") ?? "";
  await receiveUpload(actor, link, once(bytes), { door: "system" });
  return id;
}

async function* once(bytes: Uint8Array) {
  yield bytes;
}
