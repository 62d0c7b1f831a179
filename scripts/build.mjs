import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed, root } from "./project.mjs";
import { run } from "./run.mjs";

const SOURCES = ["app", "components", "db", "lib", "inngest", "public"];
const IGNORED = /(^|\/)(node_modules|\..+|.+\.test\.[a-z]+)$/;

/** Builds the application for production unless the last build was of these very sources. */
export async function buildIfStale({ distDir = ".next", onBuild, onLine } = {}) {
  const stamp = join(root, distDir, "rapport-build");
  const sources = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return false;

  onBuild?.();
  rmSync(stamp, { force: true });
  const { code, output } = await run(process.execPath, [installed("next/dist/bin/next"), "build"], {
    cwd: root,
    env: {
      ...process.env,
      NODE_ENV: "production",
      NEXT_DIST_DIR: distDir,
      NEXT_TELEMETRY_DISABLED: "1",
    },
    onLine,
  });
  if (code !== 0) throw new Error(`The production build failed:\n${output.trim()}`);
  writeFileSync(stamp, sources);
  return true;
}

/** One digest over everything a build reads, so that a changed file is noticed whatever its date says. */
export function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const topFiles = readdirSync(root).filter((name) => /^[^.].*\.(json|ts|mjs|js|cjs|css)$/.test(name));
  const files = [
    ...SOURCES.flatMap((folder) => walk(folder)),
    ...topFiles.filter((name) => !/^(next-env|biome|(vitest|playwright|drizzle)\.config)/.test(name)),
  ];
  for (const file of files.filter((name) => !IGNORED.test(name)).sort()) {
    hash.update(file).update("\0").update(contents(file));
  }
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith("NEXT_PUBLIC_")) hash.update(`${name}=${value}\n`);
  }
  return hash.digest("hex");
}

function contents(file) {
  const bytes = readFileSync(join(root, file));
  // Next adds its folders to this file while it builds, which changes nothing about the result.
  return file === "tsconfig.json"
    ? JSON.stringify(JSON.parse(bytes.toString()).compilerOptions)
    : bytes;
}

function walk(folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
}
