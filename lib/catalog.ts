import type { AnyOperation } from "@/lib/operations/define";

/** What the product can do, in one list. Every surface is derived from it. */
export const catalog: readonly AnyOperation[] = [];
