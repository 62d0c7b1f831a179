import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { IMPORT_NOT_FOUND } from "./find-import";
import { selectImports } from "./import-json";
import { importDetails } from "./schema";

export const getImport = operation({
  name: "imports.get",
  summary:
    "Shows how far an import is, its counts, the first rows that failed, and what was found in the cells.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports/:id",
  input: z.strictObject({ id: z.uuid() }),
  output: importDetails,
  async run(context, { id }) {
    const [found] = await selectImports(context, {
      placed: sql`i.id`,
      where: sql` and i.id = ${id}`,
      order: sql``,
      withCells: true,
    });
    if (!found) throw new OperationError("not_found", IMPORT_NOT_FOUND);
    return found;
  },
});
