import type { Page } from "playwright";

/**
 * The scripts that a browser with an empty cache fetches for a page until its network is quiet, in bytes on the wire:
 * those that its HTML names, and all of them, with the skeletons of other pages that are fetched ahead.
 * Needs Chromium, whose protocol tells compressed sizes.
 */
export async function scriptWeight(page: Page, path: string): Promise<{ named: number; all: number }> {
  const network = await page.context().newCDPSession(page);
  const scripts = new Map<string, { file: string; bytes: number }>();
  network.on("Network.responseReceived", ({ requestId, type, response }) => {
    const file = new URL(response.url).pathname.split("/").at(-1) ?? "";
    if (type === "Script") scripts.set(requestId, { file, bytes: 0 });
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const script = scripts.get(requestId);
    if (script) script.bytes = encodedDataLength;
  });
  await network.send("Network.enable");
  await network.send("Network.setCacheDisabled", { cacheDisabled: true });
  const answer = await page.goto(path, { waitUntil: "load" });
  const html = (await answer?.text()) ?? "";
  await page.waitForLoadState("networkidle").catch(() => undefined);
  const fetched = [...scripts.values()];
  return {
    named: sum(fetched.filter(({ file }) => html.includes(file))),
    all: sum(fetched),
  };
}

const sum = (scripts: { bytes: number }[]) => scripts.reduce((total, { bytes }) => total + bytes, 0);
