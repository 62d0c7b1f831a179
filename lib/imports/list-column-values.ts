import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findUpload } from "./find-import";
import { findTeam } from "./plan";
import { previewValues } from "./preview";
import { importLimits, valuePreview } from "./schema";

export const listColumnValues = operation({
  name: "imports.listColumnValues",
  summary:
    "Lists the different cells that a column holds in the file's first 500 rows, the 50 most frequent first, and what each seems to mean.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports/uploads/:id/values",
  input: z.strictObject({
    id: z.uuid(),
    column: z.string().max(200).describe("As the upload names it."),
    field: z.enum(["status", "assignedTo"]).describe("What the column becomes."),
  }),
  output: z.object({ values: z.array(valuePreview).max(importLimits.shownValues) }),
  async run(context, { id, column, field }) {
    const upload = await findUpload(context, id);
    const index = upload.columns.findIndex(({ name }) => name === column);
    if (index < 0)
      throw new OperationError("invalid", {
        detail: `The file has no column "${column}".`,
        fields: { column: "is no column of this file" },
      });
    return { values: await previewValues(upload, index, field, await findTeam(context)) };
  },
});
