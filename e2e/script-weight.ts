import type { Page } from "playwright";

/**
 * The scripts that a browser fetches for a page until its network is quiet, in bytes on the wire.
 * Needs Chromium, whose protocol tells compressed sizes.
 */
export async function scriptWeight(
  page: Page,
  path: string,
): Promise<{ bytes: number; files: number }> {
  const network = await page.context().newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  network.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  network.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await network.send("Network.enable");
  await page.goto(path, { waitUntil: "load" });
  await page.waitForLoadState("networkidle").catch(() => undefined);
  return { bytes, files: scripts.size };
}
