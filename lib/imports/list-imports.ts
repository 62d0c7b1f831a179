import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { containing, sortedList } from "@/lib/operations/sorted-list";
import { line } from "@/lib/text";
import { selectImports } from "./import-json";
import { leadImport } from "./schema";

const columns = { createdAt: { column: sql`i.created_at`, type: "timestamptz" } } as const;
const list = sortedList("imports", columns, sql`i.id`, "-createdAt");

export const listImports = operation({
  name: "imports.list",
  summary: "Lists the team's imports and checks, the newest first, without their cells; not counted.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports",
  input: z.strictObject({
    ...list.input,
    limit: z.int().min(1).max(100).default(25),
    q: line(100).optional().describe("Part of the file's name."),
  }),
  output: pageOf(leadImport),
  async run(context, { q, ...page }) {
    const { placed, behind, order, nextAfter } = list.walk(page);
    const rows = await selectImports(context, {
      placed,
      where: sql`${containing(q, sql`u.file_name`)}${behind}`,
      order,
      withCells: false,
    });
    return {
      items: rows.slice(0, page.limit),
      nextCursor: nextAfter(rows),
      total: null,
      totalIsExact: false,
    };
  },
});
