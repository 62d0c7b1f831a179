import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildIfStale } from "./build.mjs";
import { chromiumEnvironment } from "./chromium.mjs";
import { seed } from "./database.mjs";
import { freePort } from "./processes.mjs";
import { installed, root } from "./project.mjs";
import { run } from "./run.mjs";
import { startServer } from "./server.mjs";
import { temporaryDatabase } from "./temporary-database.mjs";

/** Starts a server over a database of its own with the demo's story in it, and lets a browser use it. */
export async function runJourneys({ rest, reports, distDir }) {
  const log = join(reports, "server.log");
  const database = await temporaryDatabase();
  try {
    await buildIfStale({ distDir });
    await seed(database.env);
    const baseUrl = await serve(database.env, distDir, log);
    const report = join(reports, "e2e.json");
    const { code } = await run(installed(".bin/playwright"), ["test", ...rest], {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: {
        ...process.env,
        ...database.env,
        ...(await chromiumEnvironment()),
        E2E_BASE_URL: baseUrl,
        E2E_SERVER_LOG: log,
        E2E_DIST_DIR: distDir,
        E2E_REPORT: report,
      },
    });
    const counted = count(report, code);
    if (counted.failed > 0) showEnd(log);
    return counted;
  } catch (error) {
    console.log(error.message);
    showEnd(log);
    return { passed: 0, failed: 1 };
  } finally {
    await database.stop();
  }
}

/** Starts the production server over a database with the demo in it. @returns its address */
export async function serve(databaseEnv, distDir, log) {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const output = openSync(log, "w");
  await startServer({
    mode: "start",
    port,
    host: "localhost",
    output,
    env: {
      ...databaseEnv,
      DATABASE_OWNER_URL: "",
      APP_URL: baseUrl,
      PORT: String(port),
      RAPPORT_DEMO: "1",
      NEXT_DIST_DIR: distDir,
      CORS_ORIGINS: "https://allowed.example",
      // Journeys sign in far more often than people do.
      RATE_LIMIT_API_PER_MINUTE: "100000",
      RATE_LIMIT_SIGN_IN_PER_15_MINUTES: "100000",
    },
  });
  closeSync(output);
  return baseUrl;
}

function count(report, code) {
  try {
    const { stats } = JSON.parse(readFileSync(report, "utf8"));
    return {
      passed: stats.expected,
      failed: Math.max(stats.unexpected + stats.flaky, code === 0 ? 0 : 1),
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function showEnd(log) {
  try {
    console.log(
      `The server's last words:\n${readFileSync(log, "utf8").trim().split("\n").slice(-40).join("\n")}`,
    );
  } catch {
    // It was never started.
  }
}
