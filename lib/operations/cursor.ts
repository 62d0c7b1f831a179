import { OperationError } from "./errors";

export type CursorValue = string | number | null;

/** A keyset position as an opaque word: the sort values and the id of the last row of a page. */
export const encodeCursor = (values: CursorValue[]): string =>
  Buffer.from(JSON.stringify(values)).toString("base64url");

/** Reads a cursor of `length` values back. Throws `invalid` for anything that we did not write. */
export function decodeCursor(cursor: string, length: number): CursorValue[] {
  const values = parse(cursor);
  const isOurs =
    Array.isArray(values) &&
    values.length === length &&
    values.every((value) => value === null || typeof value === "string" || typeof value === "number");
  if (!isOurs) throw strangeCursor();
  return values as CursorValue[];
}

export const strangeCursor = () =>
  new OperationError("invalid", {
    detail: "This cursor does not belong to this list and sort. Start again from the first page.",
    fields: { cursor: "is not valid here" },
  });

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
