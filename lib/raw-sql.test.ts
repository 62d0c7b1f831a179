import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The only places where SQL is not written with bound values, and why none of it can come from a request. */
const allowed: Record<string, string> = {
  "db/client.ts":
    "ids that were held to the form of a UUID, and Drizzle's own statements with their values bound",
  "db/migrate.ts": "files and names of ours, applied by the owner",
  "db/reserve.ts": "begin, commit and rollback, and statements of others with their values bound",
  "inngest/engine/engine-for-tests.ts": "an engine of the tests",
  "inngest/engine/worker-schema.ts": "a constant",
  "lib/bin/restore-from-bin.ts": "a table of two that the code names",
  "lib/exports/pages.ts": "cells are called by their number",
  "lib/journal/reverse.ts": "tables of a list in the code, columns of the database's catalog",
  "lib/leads/change-leads.ts": "columns and keys of a list in the code",
  "lib/leads/merge/move-rows.ts": "tables and columns of a list in the code",
  "lib/operations/keyset.ts": "types of a list in the code",
  "lib/operations/keyset-page.ts": "a limit that was parsed as a whole number",
  "lib/operations/page.ts": "a comparison of three that the code names",
  "lib/operations/rehearse.ts": "a number of ours",
  "lib/push/push-keys.ts": "constants with their values bound",
  "lib/security/get-security.ts": "columns that the code names",
};

const raw = /\bsql\.raw\(|\bsql\.identifier\(|\.unsafe(<[^(]*>)?\(|\.file\(/;

test("SQL is written with bound values, but for places that say why they need not", () => {
  const files = ["app", "components", "db", "inngest", "lib"].flatMap((folder) =>
    globSync(`${folder}/**/*.{ts,tsx}`),
  );
  const found = files
    // Closed sets of our own code, for a CHECK: no request is served there.
    .filter((file) => !/\.(test|worker)\.|testing|^db\/schema\//.test(file))
    .filter((file) => raw.test(readFileSync(file, "utf8")));
  expect(found.toSorted()).toEqual(Object.keys(allowed).toSorted());
});
