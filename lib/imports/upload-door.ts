import type { FileDoor } from "@/lib/operations/define";
import { uploadAnswer } from "./schema";

/** `app/api/imports/upload`, for the API's document: a form with a file is no operation's input. */
export const uploadDoor: FileDoor = {
  name: "imports.upload",
  summary: "Keep a CSV or XLSX file for an import and say what its columns seem to be.",
  scope: "leads:import",
  route: "POST /imports/upload",
  fileField: {
    name: "file",
    description:
      "A table with a header: comma, semicolon or tab, in any common encoding, or XLSX. At most 100 MB.",
  },
  output: uploadAnswer,
  status: 201,
};
