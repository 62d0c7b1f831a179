import type { AnyOperation } from "@/lib/operations/define";
import { exportLeads } from "./export-leads";

export const exportOperations: AnyOperation[] = [exportLeads];
