import type { AnyOperation } from "@/lib/operations/define";
import { cancelImport } from "./cancel-import";
import { getImport } from "./get-import";
import { getUpload } from "./get-upload";
import { importLeads } from "./import-leads";
import { listColumnValues } from "./list-column-values";
import { listFailedRows } from "./list-failed-rows";
import { listImports } from "./list-imports";
import { revertImport } from "./revert-import";

export const importOperations: AnyOperation[] = [
  getUpload,
  listColumnValues,
  importLeads,
  listImports,
  getImport,
  listFailedRows,
  cancelImport,
  revertImport,
];
