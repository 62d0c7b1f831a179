import { expect, test } from "./fixtures";
import { scriptWeight } from "./script-weight";

const MOST_KB = 230;

test("the list of leads asks a browser for little JavaScript", async ({ page, signedInAs }) => {
  await signedInAs("grace@rapport.test");
  const { bytes, files } = await scriptWeight(page, "/leads");
  expect(files).toBeGreaterThan(5);
  expect(Math.round(bytes / 1000), "kB on the wire").toBeLessThanOrEqual(MOST_KB);
});
