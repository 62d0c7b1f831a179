import { z } from "zod";

/** Something attached to a lead. Its links are signed and end soon; read the file again for new ones. */
export const file = z.object({
  id: z.uuid(),
  leadId: z.uuid(),
  noteId: z.uuid().nullable().describe("The note it came with."),
  name: z.string(),
  type: z.string().describe("What it is by its content, as a media type."),
  sizeBytes: z.int(),
  uploadedById: z.uuid().nullable(),
  uploadedByName: z.string().nullable(),
  version: z.int(),
  createdAt: z.iso.datetime({ offset: true }),
  downloadUrl: z.string().describe("Saves the file; begins with `/api`."),
  previewUrl: z.string().nullable().describe("A picture or PDF to look at."),
  thumbnailUrl: z.string().nullable().describe("A small WebP of a picture."),
});
export type FileAnswer = z.output<typeof file>;

export const uploadLink = z.object({
  id: z.uuid().describe("The file's id once it is uploaded."),
  uploadUrl: z.string().describe("PUT the bytes here, with the credentials of this request."),
  expiresAt: z.iso.datetime({ offset: true }),
});
