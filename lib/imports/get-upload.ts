import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { findUpload } from "./find-import";
import { uploadAnswer } from "./schema";

export const getUpload = operation({
  name: "imports.getUpload",
  summary: "Shows an uploaded table again, with its columns and what they seem to hold.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports/uploads/:id",
  input: z.strictObject({ id: z.uuid() }),
  output: uploadAnswer,
  async run(context, { id }) {
    const { fileName, sizeBytes, kind, columns } = await findUpload(context, id);
    return { uploadId: id, fileName, sizeBytes, kind, columns };
  },
});
