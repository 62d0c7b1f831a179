import { sql } from "drizzle-orm";
import { keysets, type SortColumn } from "@/lib/operations/keyset";
import type { LeadSortKey } from "./schema";

const sortColumns: Record<LeadSortKey, SortColumn> = {
  createdAt: { column: sql`l.created_at`, type: "timestamptz" },
  updatedAt: { column: sql`l.updated_at`, type: "timestamptz" },
  name: { column: sql`l.name`, type: "text" },
  company: { column: sql`l.company`, type: "text", isNullable: true },
  valueCents: { column: sql`l.value_cents`, type: "bigint", isNullable: true },
  score: { column: sql`l.score`, type: "integer", isNullable: true },
  lastContactedAt: { column: sql`l.last_contacted_at`, type: "timestamptz", isNullable: true },
};

/** The orders in which leads called `l` are listed. */
export const { keysetOf, cursorAfter } = keysets(sortColumns, sql`l.id`);
