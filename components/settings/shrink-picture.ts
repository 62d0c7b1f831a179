const SIDE_PX = 512;
const QUALITY = 0.9;

/**
 * The middle of a picture as a square JPEG in base64, small enough to send.
 * @throws when the browser cannot read the file as a picture
 */
export async function shrinkPicture(file: File, most = SIDE_PX): Promise<string> {
  const image = await createImageBitmap(file, { imageOrientation: "from-image" });
  const side = Math.min(image.width, image.height);
  const size = Math.min(side, most);
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This browser cannot draw.");
  // What is transparent would turn black.
  context.fillStyle = "#fff";
  context.fillRect(0, 0, size, size);
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
  context.drawImage(image, left, top, side, side, 0, 0, size, size);
  image.close();
  return canvas.toDataURL("image/jpeg", QUALITY).split(",")[1] ?? "";
}
