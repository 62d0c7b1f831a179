import { journalOperations } from "@/lib/journal";
import type { AnyOperation } from "@/lib/operations/define";
import { settingsOperations } from "@/lib/settings";
import { teamOperations } from "@/lib/teams";

/** What the product can do, in one list. Every surface is derived from it. */
export const catalog: readonly AnyOperation[] = [...teamOperations, ...settingsOperations, ...journalOperations];
