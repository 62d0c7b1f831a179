import sharp from "sharp";
import { storage } from "@/lib/storage";

const MOST_PIXELS = 50_000_000;
/** The longer side of each, in pixels. */
const sizes = { thumbs: 320, views: 1600 } as const;

const pictures = new Set(["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"]);

/** Kinds of pictures that can be shown smaller. Others, SVG among them, never reach a decoder. */
export const isPicture = (type: string): boolean => pictures.has(type);

/** Where the smaller picture of a stored one lies. */
export const previewKey = (storageKey: string, kind: keyof typeof sizes): string =>
  storageKey.replace(/^files\//, `${kind}/`);

/**
 * Stores smaller WebPs of a picture, without what cameras write beside it, such as the place.
 * @returns false when it cannot be read or is a bomb: it is then a file like any other
 */
export async function storePreviews(path: string, storageKey: string): Promise<boolean> {
  try {
    const [thumb, view] = await Promise.all([smaller(path, sizes.thumbs), smaller(path, sizes.views)]);
    await storage().put(previewKey(storageKey, "thumbs"), once(thumb));
    await storage().put(previewKey(storageKey, "views"), once(view));
    return true;
  } catch {
    return false;
  }
}

/** Removes a stored file with its smaller pictures. */
export async function removeStored(storageKey: string): Promise<void> {
  await storage().remove(storageKey);
  await storage().remove(previewKey(storageKey, "thumbs"));
  await storage().remove(previewKey(storageKey, "views"));
}

const smaller = (path: string, side: number): Promise<Buffer> =>
  sharp(path, { limitInputPixels: MOST_PIXELS, failOn: "error" })
    .rotate()
    .resize(side, side, { fit: "inside", withoutEnlargement: true })
    .webp({ quality: 80 })
    .toBuffer();

async function* once(bytes: Uint8Array) {
  yield bytes;
}
