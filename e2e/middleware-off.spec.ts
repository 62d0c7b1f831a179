import { expect, test } from "@playwright/test";

/** Ways in which requests have got around a middleware in the past. */
const detours: [string, string, Record<string, string>][] = [
  [
    "the header of internal requests",
    "/leads",
    { "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware" },
  ],
  [
    "the same under src",
    "/leads",
    {
      "x-middleware-subrequest":
        "src/middleware:src/middleware:src/middleware:src/middleware:src/middleware",
    },
  ],
  ["a component request", "/leads?_rsc=1", { rsc: "1" }],
  ["a prefetch", "/leads", { rsc: "1", "next-router-prefetch": "1" }],
  ["the component address", "/leads.rsc", {}],
  ["a segment address", "/leads.segments/_tree.segment.rsc", { rsc: "1" }],
  ["a data address", "/_next/data/build/leads.json", {}],
  ["a doubled slash", "//leads", {}],
  ["an encoded letter", "/%6ceads", {}],
  ["an encoded slash", "/settings%2fmembers", {}],
  ["a trailing slash", "/leads/", {}],
  ["another locale", "/en/leads", {}],
  [
    "a rewritten address",
    "/sign-in",
    { "x-invoke-path": "/leads", "x-matched-path": "/leads", "x-rewrite-url": "/leads" },
  ],
];

for (const [what, path, headers] of detours) {
  test(`${what} shows a visitor nothing of a team`, async ({ request }) => {
    const response = await request.get(path, { headers, maxRedirects: 3 }).catch(() => undefined);
    const text = (await response?.text()) ?? "";
    expect(text).not.toContain("Rosalind");
    expect(text).not.toContain("grace@rapport.test");
  });
}
