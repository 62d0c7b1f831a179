import { defineConfig } from "@playwright/test";

const { E2E_BASE_URL, E2E_REPORT, E2E_CHROMIUM } = process.env;
if (!E2E_BASE_URL)
  throw new Error("Run the journeys with `npm test -- --only=e2e`, which brings up what they use.");

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["dot"], ...(E2E_REPORT ? [["json", { outputFile: E2E_REPORT }] as const] : [])],
  use: {
    baseURL: E2E_BASE_URL,
    viewport: { width: 1440, height: 900 },
    locale: "en-US",
    timezoneId: "UTC",
    trace: "retain-on-failure",
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      ...(E2E_CHROMIUM && { executablePath: E2E_CHROMIUM }),
      args: [
        "--disable-gpu",
        "--disable-quic",
        "--disable-background-networking",
        "--disable-component-update",
      ],
    },
  },
});
