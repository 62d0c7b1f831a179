import { expect, expectAccessible, test } from "./fixtures";
import { unique } from "./own-team";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a lead is found, added and read on a phone", async ({ page, signedInAs }) => {
  await signedInAs("leo@rapport.test");
  const company = unique("Lighthouse");
  await page.goto("/leads");
  const rows = page.getByRole("grid", { name: "Leads" }).getByRole("row");
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole("button", { name: "New lead" }).tap();
  const dialog = page.getByRole("dialog", { name: "New lead" });
  await dialog.getByLabel("First name").fill("Amy");
  await dialog.getByLabel("Company").fill(company);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create lead" }).tap();

  const panel = page.getByRole("dialog", { name: "Amy" });
  await expect(panel.getByRole("button", { name: `Edit company: ${company}` })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Back to the list" }).tap();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("row", { name: new RegExp(company) })).toBeVisible();

  const bar = page.getByRole("navigation", { name: "Main" });
  await expect(bar.getByRole("link", { name: "Leads" })).toHaveAttribute("aria-current", "page");
  await bar.getByRole("button", { name: "Search" }).tap();
  await page.getByRole("combobox").fill(company);
  await page.getByRole("option", { name: new RegExp(company) }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Amy" })).toBeVisible();
  await expectAccessible(page);

  await bar.getByRole("button", { name: "More" }).tap();
  const pages = page.getByRole("dialog", { name: "All pages" });
  await expectAccessible(page);
  await pages.getByRole("link", { name: "Profile" }).tap();
  await expect(page).toHaveURL(/\/settings\/profile/);
  await expectAccessible(page);
});
