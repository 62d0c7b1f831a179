import { chromium } from "playwright";
import { scriptWeight } from "../e2e/script-weight";
import { chromiumEnvironment } from "../scripts/chromium.mjs";
import type { Bench } from "./context";
import { load } from "./measure";
import { type Row, race, verdict } from "./table";

const PAGES = ["/leads", "/settings", "/journal"];
/** Performance goal: at most 0.35 times what a sign-in page of Payload loads. */
const MOST_KB = 230;

/** The list page as the server renders it, and the JavaScript that a browser fetches for a page. */
export async function measurePages(bench: Bench): Promise<Row[]> {
  const { app, bare, ada, rounds, seconds } = bench;
  const cookie = `${ada.cookie.name}=${ada.cookie.value}`;
  const rendered = await race(
    {
      what: "list page, rendered, 4 connections",
      ours: () => load({ url: `${app.url}/leads`, connections: 4, seconds, headers: { cookie } }),
      floors: {
        "bare Next + Drizzle table": () => load({ url: `${bare.url}/table`, connections: 4, seconds }),
      },
    },
    rounds,
  );
  return [rendered, ...(await weights(bench))];
}

async function weights({ app, ada }: Bench): Promise<Row[]> {
  const { E2E_CHROMIUM: executablePath, ...env }: Record<string, string> = await chromiumEnvironment();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--disable-gpu"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  const rows: Row[] = [];
  try {
    for (const path of PAGES) {
      const context = await browser.newContext({ baseURL: app.url });
      await context.addCookies([
        { name: ada.cookie.name, value: ada.cookie.value, url: app.url, httpOnly: true },
      ]);
      const page = await context.newPage();
      const { named, all } = await scriptWeight(page, path);
      rows.push({
        what: `JavaScript of ${path}`,
        ours: `${(named / 1000).toFixed(0)} kB, with what is fetched ahead ${(all / 1000).toFixed(0)} kB`,
        floors: [],
        verdict: path === "/leads" ? verdict(named / 1000, MOST_KB, "≤", " kB") : "",
      });
      await context.close();
    }
  } finally {
    await browser.close();
  }
  return rows;
}
