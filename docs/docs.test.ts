import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { demoCast, demoPassword } from "@/lib/demo/cast";
import { tellStory } from "@/lib/demo/story";
import { UNDO_HOURS } from "@/lib/journal/schema";

const packageJson = JSON.parse(readFileSync("package.json", "utf8")) as {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const guides = [
  "README.md",
  "AGENTS.md",
  "components/ui/README.md",
  ...readdirSync("docs", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("docs", name)),
];
const textOf = (path: string) => readFileSync(path, "utf8");

test.each(guides)("%s names only files that exist", (guide) => {
  const linked = [...textOf(guide).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
    join(dirname(guide), match[1] ?? ""),
  );
  const quoted = [
    ...textOf(guide).matchAll(
      /`((?:app|components|db|docs|inngest|lib|scripts|bench|e2e)\/[\w./[\]()-]+)`/g,
    ),
  ]
    .map((match) => match[1] ?? "")
    .filter((path) => !path.includes("<"));
  expect(
    [...linked, ...quoted].filter((path) => !existsSync(path) && !existsSync(`${path}.ts`)),
  ).toEqual([]);
});

test.each(guides)("%s names only commands that exist", (guide) => {
  const named = [
    ...textOf(guide).matchAll(
      /npm (?:run )?(demo|dev|build|start|test|lint|format|typecheck|bench|torture|screenshots|db:\w+)\b/g,
    ),
  ].map((match) => match[1] ?? "");
  expect(named.filter((script) => !packageJson.scripts[script])).toEqual([]);
});

test("the README is short", () => {
  expect(textOf("README.md").split("\n").length).toBeLessThan(80);
});

test("the README's figures are the code's", () => {
  const readme = textOf("README.md");
  const { leads } = tellStory(new Date("2026-11-22T12:00:00Z"), { sellers: ["a", "b"], areas: ["x"] });
  expect(readme).toContain(`a team with ${leads.length} leads`);
  expect(readme).toContain(`\`${demoCast[0].email}\` / \`${demoPassword}\``);
  expect(UNDO_HOURS).toBe(24);
  expect(readme).toContain("undone for a day");
});

test("every variable of the README is explained in .env.example, and the other way round in the code", () => {
  const example = textOf(".env.example");
  const named = [...textOf("README.md").matchAll(/`([A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+)`/g)].map(
    (match) => match[1] ?? "",
  );
  expect(named.filter((name) => !example.includes(name))).toEqual([]);
  const parsed = [...textOf("lib/env.ts").matchAll(/^ {2}([A-Z][A-Z_0-9]+):/gm)].map(
    (match) => match[1] ?? "",
  );
  expect(parsed.filter((name) => !example.includes(name))).toEqual([]);
});

test("every direct dependency has its reason, and every reason its dependency", () => {
  const listed = [...textOf("docs/decisions/dependencies.md").matchAll(/^- (.+?):/gm)].flatMap(
    (match) => [...(match[1] ?? "").matchAll(/`([^`]+)`/g)].map((name) => name[1] ?? ""),
  );
  const direct = [
    ...Object.keys(packageJson.dependencies),
    ...Object.keys(packageJson.devDependencies),
  ];
  expect(listed.toSorted()).toEqual(direct.toSorted());
});
