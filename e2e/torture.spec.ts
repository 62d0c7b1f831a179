import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { aroundMiddleware } from "../torture/around-middleware";
import type { App, Check } from "../torture/check";
import { scriptsInText } from "../torture/scripts-in-text";
import { secrets } from "../torture/secrets";
import { surface } from "../torture/surface";
import { uploads } from "../torture/uploads";

const { E2E_BASE_URL = "", E2E_SERVER_LOG = "", E2E_DIST_DIR = "" } = process.env;
const app: App = {
  url: E2E_BASE_URL,
  pid: 0,
  log: () => readFileSync(E2E_SERVER_LOG, "utf8"),
  distDir: E2E_DIST_DIR,
  stop: () => Promise.resolve(),
};

/** Those checks of the reliability standard that need a server, at the suite's size. */
const checks: Check[] = [aroundMiddleware, scriptsInText, secrets, surface, uploads];

for (const check of checks) {
  test(check.promise, async () => {
    test.setTimeout(180_000);
    const { failures } = await check.run({ scale: check.suiteScale, app: () => Promise.resolve(app) });
    expect(failures.slice(0, 20)).toEqual([]);
  });
}
