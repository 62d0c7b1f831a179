import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { endAll } from "./groups.mjs";
import { Advice, installed, root } from "./project.mjs";
import { run } from "./run.mjs";
import { toldToStop } from "./signals.mjs";
import { runJourneys } from "./test-e2e.mjs";

/** The build of the tests has a folder of its own, so that a demo may run beside them. */
const DIST_DIR = ".next-test";

const PARTS = {
  typecheck: async () => check(await tool("next", ["typegen"]), await tool("tsc", ["--noEmit"])),
  lint: async () => check(await tool("biome", ["check", "--error-on-warnings"])),
  unit: runUnitTests,
  build: async () => check(await built()),
  e2e: (context) => runJourneys({ ...context, distDir: DIST_DIR }),
};

/** Runs every part, or those of `--only=unit,e2e`, and ends with one line that sums up what ran. */
export async function testAll(args) {
  const { parts, rest } = chosen(args);
  const told = toldToStop();
  const reports = mkdtempSync(join(tmpdir(), "rapport-reports-"));
  try {
    const outcome = await Promise.race([told, runParts(parts, { rest, reports })]);
    process.exitCode = outcome.code ?? (outcome.failed > 0 ? 1 : 0);
    if (!outcome.signal) console.log(`\n${outcome.passed} passed, ${outcome.failed} failed`);
  } finally {
    await endAll();
    rmSync(reports, { recursive: true, force: true });
  }
}

function chosen(args) {
  const only = args.find((arg) => arg.startsWith("--only="));
  const parts = only ? only.slice("--only=".length).split(",") : Object.keys(PARTS);
  const unknown = parts.find((part) => !PARTS[part]);
  if (unknown)
    throw new Advice(`There is no part "${unknown}". The parts are: ${Object.keys(PARTS).join(", ")}.`);
  const rest = args.filter((arg) => arg !== only);
  if (rest.length > 0 && parts.length > 1) {
    throw new Advice(
      `Say which part "${rest[0]}" is for, for example: npm test -- --only=unit ${rest[0]}`,
    );
  }
  return { parts, rest };
}

async function runParts(parts, context) {
  const sum = { passed: 0, failed: 0 };
  for (const part of parts) {
    const began = Date.now();
    console.log(`\n── ${part}`);
    const { passed, failed } = await PARTS[part](context);
    console.log(
      `   ${passed} passed, ${failed} failed (${((Date.now() - began) / 1000).toFixed(1)} s)`,
    );
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

/** A part that is one check: it passes when all its commands do, and shows what those that fail say. */
function check(...results) {
  const bad = results.filter(({ code }) => code !== 0);
  for (const { output } of bad) console.log(output.trim());
  return bad.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

const tool = (name, args) =>
  run(installed(`.bin/${name}`), args, {
    cwd: root,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1" },
  });

async function built() {
  try {
    await buildIfStale({ distDir: DIST_DIR });
    return { code: 0, output: "" };
  } catch (error) {
    return { code: 1, output: error.message };
  }
}

async function runUnitTests({ rest, reports }) {
  const report = join(reports, "unit.json");
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(installed(".bin/vitest"), ["run", ...reporters, ...rest], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return countUnitTests(report, code);
}

/** A file that could not be loaded, or a teardown that failed, is a failure without a test of its own. */
function countUnitTests(report, code) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const brokenFiles = testResults.filter(
      ({ status, assertionResults }) =>
        status === "failed" && !assertionResults.some((test) => test.status === "failed"),
    ).length;
    const failed = numFailedTests + brokenFiles;
    return { passed: numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
