import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = process.cwd();
const folders = ["app", "components", "db", "inngest", "lib"];
const forbiddenFolders = /(^|\/)(utils|helpers|services|types|hooks|common)(\/|$)/;

interface Import {
  from: string;
  to: string;
}

interface Rule {
  breaks(link: Import): boolean;
  instead: string;
}

const isTest = (path: string) => /\.(test|spec)\.|testing/.test(path);
const isClient = (path: string) => readFileSync(join(root, path), "utf8").startsWith('"use client"');

const rules: Rule[] = [
  {
    breaks: ({ from, to }) => from.startsWith("lib/") && /^(app|components)\//.test(to),
    instead: "lib never imports app or components; move the shared word to lib/<noun>/schema.ts",
  },
  {
    breaks: ({ from, to }) =>
      /^inngest\/(client|events)/.test(from) &&
      /^(app|components|db|lib)\//.test(to) &&
      !/^lib\/env/.test(to),
    instead: "inngest/client and inngest/events import nothing of ours",
  },
  {
    breaks: ({ from, to }) =>
      /^lib\/[^/]+\/schema$/.test(from.replace(/\.ts$/, "")) &&
      /^(app|components|db|inngest)\//.test(to),
    instead: "a schema file imports only Zod and other schemas",
  },
  {
    breaks: ({ from, to }) =>
      from.startsWith("db/schema/") &&
      to.startsWith("lib/") &&
      !/^lib\/(access|[^/]+\/schema)/.test(to),
    instead: "db/schema takes closed sets from lib/<noun>/schema, nothing else",
  },
  {
    breaks: ({ from, to }) =>
      from.startsWith("components/") && to.startsWith("app/") && !/\/actions$/.test(to),
    instead: "components take only server actions from app",
  },
  {
    breaks: ({ from, to }) =>
      from.startsWith("components/") &&
      isClient(from) &&
      /^(db\/|inngest\/|lib\/catalog|lib\/operations\/(perform|context|rest|action$))/.test(to),
    instead: 'a "use client" file never reaches the database or an operation; pass a server action',
  },
  {
    breaks: ({ from, to }) =>
      /^(app|components)\//.test(from) &&
      /^db\/(client|schema)/.test(to) &&
      !/^app\/api\/health/.test(from),
    instead: "pages perform operations; only lib and db touch the database",
  },
];

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name}`)
    .filter((name) => /\.tsx?$/.test(name) && !isTest(name));
}

/** Value imports of our own modules; types leave no trace at run time. */
function importsOf(path: string): Import[] {
  const text = readFileSync(join(root, path), "utf8");
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(?!type\b)(?:[^"';]*?from\s+)?"([^"]+)"/gm),
  ].map((match) => match[1] ?? "");
  return found.flatMap((target) => {
    if (target.startsWith("@/")) return [{ from: path, to: target.slice(2) }];
    if (target.startsWith(".")) return [{ from: path, to: join(path, "..", target) }];
    return [];
  });
}

const files = folders.flatMap(sourceFiles);

test("imports point the right way", () => {
  const broken = files
    .flatMap(importsOf)
    .flatMap((link) =>
      rules
        .filter((rule) => rule.breaks(link))
        .map((rule) => `${link.from} imports ${link.to}: ${rule.instead}`),
    );
  expect(broken).toEqual([]);
});

/** What a file brings along at once; what it loads later, and what stays on the server, is not in it. */
function broughtAlong(path: string, known = new Set<string>()): Set<string> {
  known.add(path);
  for (const { to } of importsOf(path)) {
    const file = [`${to}.tsx`, `${to}.ts`].find((name) => existsSync(join(root, name)));
    if (file && !known.has(file) && !/\/actions\.ts$/.test(file)) broughtAlong(file, known);
  }
  return known;
}

test("pages that stand open all day do not load what checks input", () => {
  const pages = [
    "components/shell/shell.tsx",
    "components/leads/lead-list.tsx",
    "components/leads/board/lead-board.tsx",
    "components/leads/lead-page.tsx",
    "components/leads/lead-panel.tsx",
    "components/activities/log-form.tsx",
    "components/files/lead-files.tsx",
    "components/tasks/lead-tasks.tsx",
    "components/tasks/task-form.tsx",
    "components/tasks/task-list.tsx",
    "components/dashboard/owner-filter.tsx",
    "components/dashboard/period-bar.tsx",
  ];
  const heavy = pages.flatMap((page) =>
    [...broughtAlong(page)]
      .filter((path) => /from "zod"/.test(readFileSync(join(root, path), "utf8")))
      .map((path) => `${page} loads ${path}: take its words from a file without Zod`),
  );
  expect(heavy).toEqual([]);
});

/** What the server alone draws: from its pages down to the first file that is for the browser. */
function drawnByServer(path: string, known: Set<string>) {
  if (known.has(path) || isClient(path)) return;
  known.add(path);
  for (const { to } of importsOf(path)) {
    const file = [`${to}.tsx`, `${to}.ts`].find((name) => existsSync(join(root, name)));
    if (file && /^(app|components)\//.test(file)) drawnByServer(file, known);
  }
}

test("what the server draws calls none of the browser's hooks", () => {
  const drawn = new Set<string>();
  for (const path of files)
    if (/^app\/.*\/(page|layout|loading|not-found)\.tsx$/.test(path)) drawnByServer(path, drawn);
  const calling = [...drawn].filter((path) =>
    /\b(useFormat|useVocabulary|useState|useEffect|useRouter)\(/.test(
      readFileSync(join(root, path), "utf8"),
    ),
  );
  expect(calling).toEqual([]);
});

test("no folder is a drawer for everything", () => {
  expect(files.filter((path) => forbiddenFolders.test(path))).toEqual([]);
});

test("a file holds one thing: at most 250 lines", () => {
  const long = files
    .map((path) => ({ path, lines: readFileSync(join(root, path), "utf8").split("\n").length }))
    .filter(({ lines }) => lines > 251);
  expect(long).toEqual([]);
});
