import { type BrowserContext, chromium, type Page } from "playwright";
import { chromiumEnvironment } from "../scripts/chromium.mjs";
import type { SignedIn } from "./sign-in";

export interface Screen {
  name: string;
  /** When each name that a write left behind stood on the page first, by name. */
  seen(): Promise<Record<string, number>>;
}

/** Browsers that stand on the list and on the board of a team. */
export async function openScreens(url: string, member: SignedIn) {
  const { E2E_CHROMIUM: executablePath, ...env }: Record<string, string> = await chromiumEnvironment();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--disable-gpu"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const open = async (name: string, path: string): Promise<Screen> => {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
    const page = await signedIn(context, member, url);
    await page.goto(path, { waitUntil: "load" });
    await watchNames(page);
    return {
      name,
      seen: () => page.evaluate("window.seen"),
    };
  };
  const screens = [await open("the list", "/leads"), await open("the board", "/leads?layout=board")];
  return { screens, close: () => browser.close() };
}

async function signedIn(context: BrowserContext, { cookie }: SignedIn, url: string): Promise<Page> {
  await context.addCookies([{ name: cookie.name, value: cookie.value, url, httpOnly: true }]);
  return context.newPage();
}

/**
 * Notes when each `Seenx12` that came to stand in the page was painted. As text, because it runs over there; and of the
 * page's nodes, since reading what is laid out would have the browser lay it out for each change.
 */
const watchNames = (page: Page) =>
  page.evaluate(`
    window.seen = {};
    new MutationObserver(() => {
      const text = document.querySelector("main").textContent;
      requestAnimationFrame(() => {
        for (const [name] of text.matchAll(/Seenx\\d+/g)) window.seen[name] ??= Date.now();
      });
    }).observe(document.body, { subtree: true, childList: true, characterData: true });`);
