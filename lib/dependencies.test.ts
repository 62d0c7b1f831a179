import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The first versions without a published hole that would concern us, and which hole that is. */
const least: Record<string, [version: string, hole: string]> = {
  next: ["16.3.8", "five ways around the middleware, CVE-2026-44574 to CVE-2026-94484"],
  "drizzle-orm": ["0.45.2", "identifiers that were not escaped, CVE-2026-39356"],
  inngest: ["3.54.0", "the environment in answers to PATCH and OPTIONS, CVE-2026-42047"],
  "next-auth": ["5.0.0-beta.32", "links to the wrong mailbox, CVE-2026-73420"],
};

interface Lock {
  packages: Record<string, { version?: string }>;
}
const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8")) as Lock;

/** Numbers in turn; a beta is before its release, and its own number counts last. */
const parts = (version: string): number[] => {
  const [release = "", beta] = version.split("-beta.");
  return [
    ...release.split(".").map(Number),
    beta === undefined ? Number.POSITIVE_INFINITY : Number(beta),
  ];
};

function isAtLeast(version: string, bound: string): boolean {
  const [a, b] = [parts(version), parts(bound)];
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 || (a[at] as number) > (b[at] as number);
}

test.each(Object.entries(least))(
  "%s is past its last published hole, wherever it is installed",
  (name, [bound, hole]) => {
    const installed = Object.entries(packages).filter(([path]) =>
      path.endsWith(`node_modules/${name}`),
    );
    expect(installed.length).toBeGreaterThan(0);
    for (const [path, { version = "0" }] of installed)
      expect(isAtLeast(version, bound), `${path} ${version}: ${hole}`).toBe(true);
  },
);

test("versions are compared as numbers, betas before their release", () => {
  expect(isAtLeast("16.10.0", "16.3.8")).toBe(true);
  expect(isAtLeast("16.3.7", "16.3.8")).toBe(false);
  expect(isAtLeast("5.0.0", "5.0.0-beta.32")).toBe(true);
  expect(isAtLeast("5.0.0-beta.31", "5.0.0-beta.32")).toBe(false);
});
