import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { main, root, say } from "./project.mjs";

const drawing = readFileSync(join(root, "public/icon.svg"), "utf8");
/** Without the rounded corners, which systems cut themselves. */
const square = drawing.replace(' rx="6"', "");
/** Systems may cut a maskable icon down to its inner 80 %, so the sign stands smaller in it. */
const maskable = square
  .replace(/(<rect[^>]*>)/, '$1<g transform="translate(3.6 3.6) scale(0.7)">')
  .replace("</svg>", "</g></svg>");
/** One colour on nothing, for the status bar. */
const badge = square.replace(/<rect[^>]*>/, "");

const icons = [
  ["icon-192.png", drawing, 192],
  ["icon-512.png", drawing, 512],
  ["maskable-512.png", maskable, 512],
  ["apple-180.png", square, 180],
  ["badge-96.png", badge, 96],
];

/** Draws the icons of the installed app from `public/icon.svg`. */
main(async () => {
  for (const [name, svg, size] of icons) {
    await sharp(Buffer.from(svg), { density: 1200 })
      .resize(size, size)
      .png({ compressionLevel: 9 })
      .toFile(join(root, "public/icons", name));
    say(name);
  }
});
