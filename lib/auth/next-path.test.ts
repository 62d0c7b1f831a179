import { expect, test } from "vitest";
import { nextPath } from "./next-path";

test.each(["/leads", "/leads?status=new&q=a%20b", "/leads/1#notes"])(
  "%s is gone to after signing in",
  (path) => expect(nextPath(path)).toBe(path),
);

test.each([
  "https://evil.example",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  "/.//evil.example",
  "/a/..//evil.example",
  "javascript:alert(1)",
  "leads",
  "",
  undefined,
  null,
  7,
  ["/leads"],
  `/${"a".repeat(3_000)}`,
])("%j leads to the start page instead", (path) => expect(nextPath(path)).toBe("/"));
