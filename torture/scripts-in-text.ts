import { type Browser, chromium, type Page } from "playwright";
import { chromiumEnvironment } from "../scripts/chromium.mjs";
import { type App, type Check, sized } from "./check";
import { pageOf, pagePatterns } from "./http/pages";
import { browserOf } from "./http/visitors";
import { hostileTexts } from "./scripts-in-text/payloads";
import { teamOf } from "./scripts-in-text/stored";

/** As many as the fields of a page can show at once. */
const BATCH = 60;
/** The last pair of leads there is opened side by side. */
const MERGING = "/leads/duplicates";
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** Markup, scripts, styles and layout breakers in every stored text, and a browser that looks at all of it. */
export const scriptsInText: Check = {
  id: "C29",
  promise: "No stored text runs, loads, injects or breaks anything on any page",
  suiteScale: 0.08,
  async run({ scale, app }) {
    const running = await app();
    const wanted = sized(hostileTexts.length, scale);
    const texts = Array.from(
      { length: wanted },
      (_, index) => hostileTexts[Math.floor((index * hostileTexts.length) / wanted)] as string,
    );
    const stored = await teamOf(texts.slice(0, BATCH));
    const { cookie = "" } = (await browserOf("the owner", stored.team.grace)).headers;
    const pages = [
      ...pagePatterns(running.distDir).map((pattern) => pageOf(pattern, stored)),
      `/leads?lead=${stored.leadIds[0]}`,
      `/leads/${stored.leadIds[1]}`,
      "/leads?notifications=open",
    ];
    const failures: string[] = [];
    const browser = await open();
    let visits = 0;
    for (let from = 0; from < wanted; from += BATCH) {
      if (from > 0) await stored.rewrite(texts.slice(from, from + BATCH));
      const seen = await Promise.all(
        sizes.map((viewport) => look(browser, running, cookie, pages, viewport, failures)),
      );
      visits += seen.reduce((sum, count) => sum + count, 0);
    }
    await browser.close();
    await stored.close();
    return {
      counts: { texts: wanted, pages: pages.length, visits, broken: failures.length },
      failures,
    };
  },
};

async function open(): Promise<Browser> {
  const env = { ...process.env, ...(await chromiumEnvironment()) } as Record<string, string>;
  return chromium.launch({
    ...(env.E2E_CHROMIUM && { executablePath: env.E2E_CHROMIUM }),
    env,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--disable-background-networking",
      "--disable-component-update",
    ],
  });
}

async function look(
  browser: Browser,
  { url }: App,
  cookie: string,
  pages: string[],
  viewport: (typeof sizes)[number],
  failures: string[],
): Promise<number> {
  const context = await browser.newContext({ viewport, reducedMotion: "reduce" });
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url }]);
  const page = await context.newPage();
  let where = "";
  const fail = (sentence: string) => failures.push(`${where} at ${viewport.width}: ${sentence}`);
  page.on("dialog", (dialog) => {
    fail(`a dialog says ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("console", (message) => {
    if (/content security policy/i.test(message.text())) fail(message.text().slice(0, 300));
  });
  page.on("request", (request) => {
    if (new URL(request.url()).hostname.endsWith("evil.example")) fail(`asked for ${request.url()}`);
  });
  for (const path of pages) {
    where = path;
    const response = await page.goto(`${url}${path}`);
    if ((response?.status() ?? 500) >= 500) fail(`answered ${response?.status()}`);
    await page.waitForLoadState("networkidle", { timeout: 5_000 }).catch(() => undefined);
    for (const sentence of await faultsOn(page)) fail(sentence);
    if (path !== MERGING) continue;
    await openLastPair(page);
    for (const sentence of await faultsOn(page)) fail(`merging: ${sentence}`);
  }
  await context.close();
  return pages.length;
}

const TRIES = 10;

/** A key that comes before the page is alive is lost, and pressed again. */
async function openLastPair(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  for (let tries = 0; tries < TRIES; tries += 1) {
    await page.getByRole("grid").getByRole("row").last().press("Enter", { timeout: 10_000 });
    const isOpen = await dialog.waitFor({ timeout: 2_000 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
  }
  throw new Error("The last pair of leads did not open.");
}

const faultsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const faults: string[] = [];
    if ("__ran" in window) faults.push("a script ran");
    const injected = document.querySelector("[data-ran]");
    if (injected) faults.push(`an element was injected: ${injected.outerHTML.slice(0, 120)}`);
    for (const link of document.querySelectorAll("a[href], form[action], iframe[src]")) {
      // React puts this into forms whose action is a function, until it has taken them over.
      if (link.getAttribute("action")?.includes("React form unexpectedly submitted")) continue;
      const target =
        link.getAttribute("href") ?? link.getAttribute("action") ?? link.getAttribute("src") ?? "";
      if (/^\s*(java\s*script|vbscript|data):/i.test(target))
        faults.push(`a link leads to ${target.slice(0, 80)}`);
    }
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1)
      faults.push(`the page is ${scrollWidth - clientWidth} px too wide`);
    if (document.body.textContent.includes("Something went wrong")) faults.push("the page failed");
    return faults;
  });
