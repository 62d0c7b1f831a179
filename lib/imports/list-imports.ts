import { z } from "zod";
import { decodeCursor, encodeCursor } from "@/lib/operations/cursor";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { isMoment, pageOf } from "@/lib/operations/page";
import { selectImports } from "./import-json";
import { leadImport } from "./schema";

export const listImports = operation({
  name: "imports.list",
  summary: "Lists the team's imports and checks, the newest first, without their cells; not counted.",
  scope: "leads:import",
  effect: "read",
  route: "GET /imports",
  input: z.strictObject({
    limit: z.int().min(1).max(100).default(25),
    cursor: z.string().max(500).optional(),
  }),
  output: pageOf(leadImport),
  async run(context, { limit, cursor }) {
    const before = cursor ? positionOf(cursor) : undefined;
    const rows = await selectImports(context, {
      limit: limit + 1,
      withCells: false,
      ...(before && { before }),
    });
    const items = rows.slice(0, limit);
    const last = rows.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? encodeCursor([last.cursorAt, last.id]) : null;
    return { items, nextCursor, total: null, totalIsExact: false };
  },
});

function positionOf(cursor: string) {
  const [createdAt, id] = decodeCursor(cursor, 2);
  const known = z
    .object({ createdAt: z.string().refine(isInstant), id: z.uuid() })
    .safeParse({ createdAt, id });
  if (!known.success)
    throw new OperationError("invalid", {
      detail: "This cursor is not one of ours. Start again from the first page.",
      fields: { cursor: "is not valid" },
    });
  return known.data;
}

/** An instant as Postgres writes it in UTC, with as many digits of a second as it needs. */
function isInstant(text: string): boolean {
  const [, day, time, fraction = ""] = /^(\S+) (\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?\+00$/.exec(text) ?? [];
  return isMoment(`${day}T${time}.${fraction.padEnd(6, "0")}Z`);
}
