import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { OperationError } from "@/lib/operations/errors";

/** The address changes with the picture, so a browser may keep it; nobody between may. */
const KEPT_BY_BROWSER = "private, max-age=31536000, immutable";

export const getAvatar = operation({
  name: "auth.getAvatar",
  summary: "Show the picture of yourself or a teammate, a small square WebP.",
  scope: "self:read",
  effect: "read",
  route: "GET /people/:userId/avatar",
  input: z.strictObject({
    userId: z.uuid(),
    v: z.string().max(32).optional().describe("Which picture; another one is not there any more."),
  }),
  output: z.unknown().describe("A WebP image."),
  async run({ sql }, { userId, v }) {
    const [picture] = await sql<{ hash: string; bytes: Buffer }[]>`
      select hash, bytes from avatars where user_id = ${userId}`;
    if (!picture || (v !== undefined && v !== picture.hash)) throw new OperationError("not_found");
    const cache = v === undefined ? "private, no-cache" : KEPT_BY_BROWSER;
    return new Download("avatar.webp", "image/webp", once(picture.bytes), cache);
  },
});

async function* once(bytes: Uint8Array) {
  yield bytes;
}
