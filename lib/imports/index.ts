import type { AnyOperation } from "@/lib/operations/define";
import { cancelImport } from "./cancel-import";
import { getImport } from "./get-import";
import { importLeads } from "./import-leads";
import { listFailedRows } from "./list-failed-rows";
import { listImports } from "./list-imports";
import { revertImport } from "./revert-import";

export const importOperations: AnyOperation[] = [importLeads, listImports, getImport, listFailedRows, cancelImport, revertImport];
