import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { closePools, withTenant } from "./client";

afterAll(closePools);

const there = fc
  .string({ unit: "binary" })
  .filter((text) => !text.includes("\u0000") && text.isWellFormed());

/** What Postgres gives back for an array of a type. */
const echo = (type: string, values: unknown[]) =>
  withTenant({}, ({ sql }) =>
    sql.unsafe(`select $1::${type}[] as given, array_length($1::${type}[], 1) as length`, [
      values as never,
    ]),
  ).then(([row]) => row);

test("whatever text an array holds, Postgres gets it and gives it back", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.option(there), { maxLength: 6 }), async (values) => {
      expect(await echo("text", values)).toEqual({ given: values, length: values.length || null });
    }),
    { numRuns: 300 },
  );
  const hostile = [
    "",
    "null",
    "NULL",
    "{}",
    "{a,b}",
    '"',
    "\\",
    '\\"',
    ",",
    " a ",
    "line\nbreak",
    "é😀",
  ];
  expect(await echo("text", hostile)).toEqual({ given: hostile, length: hostile.length });
});

test.each([
  ["int2", [-1, 32_767]],
  ["int4", [0, -2_147_483_648]],
  ["int8", ["9223372036854775807", null]],
  ["float4", [0.5, -2]],
  ["float8", [1e300, 0.1]],
  ["uuid", ["01a21210-f6c3-73cf-9f08-e889a3c0f2d1"]],
  ["varchar", ["a b", "c"]],
  ["name", ["a name"]],
  ["oid", [4_294_967_295]],
])("arrays of %s come back as they were sent", async (type, values) => {
  expect(await echo(type, values)).toEqual({ given: values, length: values.length });
});

test("arrays of booleans are read as booleans", async () => {
  const [row] = await withTenant({}, ({ sql }) => sql`select array[true, false, null] as given`);
  expect(row?.given).toEqual([true, false, null]);
});
