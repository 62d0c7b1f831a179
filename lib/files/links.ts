import { jwtVerify, SignJWT } from "jose";
import { z } from "zod";
import { derivedKey } from "@/lib/auth/derived-key";
import { OperationError } from "@/lib/operations/errors";

/** What of a file a link gives. */
export const linkKinds = ["download", "preview", "thumbnail"] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Links stay the same for so long, so that a page that is drawn again does not load its pictures again. */
const PERIOD_S = 600;

const read = z.object({ id: z.uuid(), teamId: z.uuid(), kind: z.enum(linkKinds) });
const upload = z.object({
  id: z.uuid(),
  teamId: z.uuid(),
  userId: z.uuid().nullable(),
  leadId: z.uuid(),
  name: z.string(),
  sizeBytes: z.int(),
});
export type Upload = z.output<typeof upload>;

/** The address under which one file can be read, for ten to twenty minutes. */
export async function linkTo(file: { id: string; teamId: string }, kind: LinkKind): Promise<string> {
  const ends = (Math.floor(Date.now() / 1000 / PERIOD_S) + 2) * PERIOD_S;
  const link = await sign("file link", { id: file.id, teamId: file.teamId, kind }, ends);
  return `/api/downloads?link=${link}`;
}

/** What a link gives. Throws `not_found` for one that is over or was never ours. */
export const openLink = (link: string) => verify("file link", link, read);

/** The address to which exactly this upload may be sent. @param ends in seconds since 1970 */
export const uploadTo = async (given: Upload, ends: number): Promise<string> =>
  `/api/files/upload?link=${await sign("file upload", given, ends)}`;

export const openUpload = (link: string) => verify("file upload", link, upload);

const sign = (purpose: string, claims: Record<string, unknown>, ends: number) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: "HS256", typ: "link" })
    .setExpirationTime(ends)
    .sign(derivedKey(purpose));

async function verify<Claims extends z.ZodType>(purpose: string, link: string, claims: Claims) {
  try {
    const { payload } = await jwtVerify(link, derivedKey(purpose), {
      algorithms: ["HS256"],
      typ: "link",
      requiredClaims: ["exp"],
    });
    return claims.parse(payload);
  } catch {
    throw new OperationError("not_found", "This link is over. Open the file again.");
  }
}
