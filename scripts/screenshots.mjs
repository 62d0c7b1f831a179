// `npm run screenshots`: takes the pictures in docs/screenshots of a production build with the demo in it.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { underOwnNode } from "./install.mjs";
import { main, root, say } from "./project.mjs";

await main(async () => {
  if (!(await underOwnNode())) return;
  const { endAll } = await import("./groups.mjs");
  const folder = mkdtempSync(join(tmpdir(), "rapport-screenshots-"));
  try {
    await takeAll(folder);
  } finally {
    await endAll();
    rmSync(folder, { recursive: true, force: true });
  }
});

async function takeAll(folder) {
  const { buildIfStale } = await import("./build.mjs");
  const { seed } = await import("./database.mjs");
  const { temporaryDatabase } = await import("./temporary-database.mjs");
  const { serve } = await import("./test-e2e.mjs");
  const { takeScreenshots } = await import("./take-screenshots.mjs");
  const target = join(root, "docs/screenshots");
  const distDir = process.env.NEXT_DIST_DIR ?? ".next";
  mkdirSync(target, { recursive: true });

  const database = await temporaryDatabase();
  try {
    await buildIfStale({ distDir, onBuild: () => say("Building the application") });
    await seed(database.env);
    const baseUrl = await serve(database.env, distDir, join(folder, "server.log"));
    await takeScreenshots({ baseUrl, target, onTaken: say });
  } finally {
    await database.stop();
  }
}
