import type postgres from "postgres";

/** Built-in types whose arrays travel as JavaScript's: the number of each, and of its array. Both are Postgres's for ever. */
const ARRAYS: Record<string, readonly [element: number, array: number]> = {
  bool: [16, 1000],
  name: [19, 1003],
  int8: [20, 1016],
  int2: [21, 1005],
  int4: [23, 1007],
  text: [25, 1009],
  oid: [26, 1028],
  float4: [700, 1021],
  float8: [701, 1022],
  bpchar: [1042, 1014],
  varchar: [1043, 1015],
  uuid: [2950, 2951],
};

const readers: Record<string, (text: string) => unknown> = {
  bool: (text) => text === "t",
  int2: Number,
  int4: Number,
  oid: Number,
  float4: Number,
  float8: Number,
};

const ITEM = /"((?:[^"\\]|\\.)*)"|[^{},]+/gs;

const arrayReader = (read: (text: string) => unknown) => (text: string) =>
  Array.from(text.matchAll(ITEM), ([plain, quoted]) => {
    if (quoted !== undefined) return read(quoted.replaceAll(/\\(.)/gs, "$1"));
    return plain === "NULL" ? null : read(plain);
  });

/**
 * Arrays of one dimension for a client with `fetch_types: false`. Asking each new connection for them, as postgres.js
 * otherwise does, is a statement whose failure nobody hears.
 */
export const arrayTypes = Object.fromEntries(
  Object.entries(ARRAYS).map(([name, [, array]]): [string, postgres.PostgresType] => [
    `${name}s`,
    { to: array, from: [array], serialize: toArrayText, parse: arrayReader(readers[name] ?? String) },
  ]),
);

/** @param values an array, or its text as Postgres writes it */
function toArrayText(values: unknown): unknown {
  return Array.isArray(values) ? `{${values.map(toItem).join(",")}}` : values;
}

const toItem = (value: unknown) =>
  value === null ? "null" : `"${String(value).replaceAll(/["\\]/g, "\\$&")}"`;
