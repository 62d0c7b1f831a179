import sharp from "sharp";
import { OperationError } from "@/lib/operations/errors";

const SIDE_PX = 256;
const MOST_PIXELS = 50_000_000;

/** What a file begins with when it is a picture of this kind, whatever its name says. */
const beginnings: ((bytes: Buffer) => boolean)[] = [
  (bytes) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  (bytes) => bytes.subarray(0, 8).equals(Buffer.from("89504e470d0a1a0a", "hex")),
  (bytes) => bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP",
  (bytes) => /^GIF8[79]a/.test(bytes.toString("latin1", 0, 6)),
];

/**
 * A small square WebP of a picture, upright and without what cameras write beside it, such as the place.
 * Throws `invalid` for what is no JPEG, PNG, WebP or GIF, or cannot be read.
 */
export async function squarePicture(bytes: Buffer): Promise<Buffer> {
  // Decided before any decoder sees it: SVG and the like must never reach one.
  if (!beginnings.some((begins) => begins(bytes))) throw unreadable();
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: "error" })
      .rotate()
      .resize(SIDE_PX, SIDE_PX, { fit: "cover", position: "attention" })
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    throw unreadable();
  }
}

function unreadable() {
  const detail = "Choose a picture: a JPEG, PNG, WebP or GIF that is not damaged.";
  return new OperationError("invalid", { detail, fields: { avatar: detail } });
}
