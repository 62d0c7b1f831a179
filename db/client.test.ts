import { expect, test } from "vitest";
import { withTenant } from "./client";

test.each([
  ["a number for an instant", 1, "22007"],
  ["an object for an instant", {}, "22007"],
])("%s is refused by the database, and the connection goes on working", async (_what, value, code) => {
  const statement = withTenant({}, ({ sql }) => sql`select ${value as never}::timestamptz`);
  await expect(statement).rejects.toMatchObject({ code });
  const again = await withTenant({}, ({ sql }) => sql<{ one: number }[]>`select 1 as one`);
  expect(again[0]?.one).toBe(1);
});
