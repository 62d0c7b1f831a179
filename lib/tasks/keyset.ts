import { sql } from "drizzle-orm";
import { keysets, type SortColumn } from "@/lib/operations/keyset";
import type { TaskSortKey } from "./schema";

const sortColumns: Record<TaskSortKey, SortColumn> = {
  dueAt: { column: sql`t.due_at`, type: "timestamptz", isNullable: true },
  createdAt: { column: sql`t.created_at`, type: "timestamptz" },
  completedAt: { column: sql`t.completed_at`, type: "timestamptz", isNullable: true },
};

/** The orders in which tasks called `t` are listed. */
export const { keysetOf, cursorAfter } = keysets("tasks", sortColumns, sql`t.id`);
