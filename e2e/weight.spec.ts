import { expect, test } from "./fixtures";
import { scriptWeight } from "./script-weight";

/** What the page is made of, and with what is fetched ahead for others. */
const MOST_KB = { named: 230, all: 280 };

test("the list of leads asks a browser for little JavaScript", async ({ page, signedInAs }) => {
  await signedInAs("grace@rapport.test");
  const { named, all } = await scriptWeight(page, "/leads");
  expect(named / 1000, "kB of scripts that the page names").toBeGreaterThan(100);
  expect(named / 1000, "kB of scripts that the page names").toBeLessThanOrEqual(MOST_KB.named);
  expect(all / 1000, "kB of all scripts").toBeLessThanOrEqual(MOST_KB.all);
});
