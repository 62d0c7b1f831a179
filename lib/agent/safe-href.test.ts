import { expect, test } from "vitest";
import { safeHref } from "./safe-href";

const id = "01a21063-6ddf-736a-a5bc-7768d52d2fbf";

test.each([
  `/leads/${id}`,
  "/leads?status=new&q=Ana",
  "/journal",
  "/settings/members",
  `/leads/${id}#notes`,
])("%s is a page of the product", (href) => expect(safeHref(href)).toBe(href));

test.each([
  "https://evil.example/?q=secret",
  "//evil.example",
  "/\\evil.example",
  "/leads/../../evil",
  "/leads@evil.example",
  "/leads?next=https://evil.example",
  "/api/auth/logout",
  "/api/leads/export",
  "javascript:alert(1)",
  "data:text/html,x",
  "mailto:evil@evil.example?body=secret",
  " /leads",
  "/leads\n//evil.example",
  `/leads?q=${"x".repeat(3_000)}`,
  "",
])("%j is none", (href) => expect(safeHref(href)).toBeUndefined());
