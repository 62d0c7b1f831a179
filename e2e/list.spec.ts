import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";

const grid = (page: Page) => page.getByRole("grid", { name: "Leads" });
const rowNames = (page: Page) => grid(page).getByRole("link").allTextContents();

test("the list is searched and put in order, and its address shows anyone the same", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/leads");
  const all = Number(await grid(page).getAttribute("aria-rowcount"));
  expect(all).toBeGreaterThan(100);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Value", exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Value" })).toHaveAttribute(
    "aria-sort",
    "ascending",
  );
  await page.getByRole("button", { name: "Value", exact: true }).click();
  await expect(page).toHaveURL(/sort=-valueCents/);

  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("dialog", { name: "Columns" }).getByLabel("Email", { exact: true }).click();
  await expect(page.getByRole("columnheader", { name: "Email" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Filter", exact: true }).click();
  const editor = page.getByRole("dialog", { name: "Filter leads" });
  await editor.getByRole("button", { name: "Add condition" }).click();
  await page.getByLabel("Search add condition").fill("value");
  await page.getByRole("menuitemradio", { name: "Value", exact: true }).click();
  await editor.getByLabel("How to compare Value").selectOption("is at least");
  await editor.getByLabel("Value in USD").fill("20,000");
  const chips = page.getByRole("grid", { name: "Active filter" });
  await expect(chips).toContainText("Value is at least $20,000");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(editor).toBeHidden();
  await expect
    .poll(async () => Number(await grid(page).getAttribute("aria-rowcount")))
    .toBeLessThan(all);

  await page.getByLabel("Search leads").fill("denver");
  await expect(page).toHaveURL(/q=denver/);
  await page.getByRole("button", { name: "Clear search", exact: true }).click();
  await expect(page).not.toHaveURL(/q=/);
  await expect(grid(page).getByRole("row").nth(1)).toBeVisible();

  const [names, count] = [await rowNames(page), await grid(page).getAttribute("aria-rowcount")];
  const second = await page.context().newPage();
  await second.goto(page.url());
  await expect(second.getByRole("columnheader", { name: "Email" })).toBeVisible();
  await expect(grid(second)).toHaveAttribute("aria-rowcount", String(count));
  expect((await rowNames(second)).slice(0, 10)).toEqual(names.slice(0, 10));
});

test("the list is worked with keys alone", async ({ page, signedInAs }) => {
  await signedInAs("ada@rapport.test");
  // The oldest first: what other journeys add meanwhile comes last.
  await page.goto("/leads?sort=createdAt");
  const row = (index: number) => grid(page).getByRole("row").nth(index);
  await row(1).focus();
  await page.keyboard.press("j");
  await expect(row(2)).toBeFocused();
  await page.keyboard.press("j");
  await page.keyboard.press("k");
  await expect(row(2)).toBeFocused();
  await page.keyboard.press("x");
  await expect(row(2)).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("region", { name: "Selected rows" })).toContainText("1 selected");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Selected rows" })).toBeHidden();

  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog");
  await expect(panel).toBeFocused();
  await expect(page).toHaveURL(/lead=/);
  const first = page.url();
  await page.keyboard.press("j");
  await expect(row(3)).toHaveAttribute("aria-current", "true");
  await expect(page).not.toHaveURL(first);
  await page.keyboard.press("k");
  await expect(page).toHaveURL(first);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(panel).toBeHidden();
  await expect(row(2)).toBeFocused();

  await page.keyboard.press("/");
  await expect(page.getByLabel("Search leads")).toBeFocused();
  await page.keyboard.type("zzz nobody zzz");
  await expect(page.getByRole("heading", { name: "No lead matches" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Clear search and filters" }).click();
  await expect(row(1)).toBeVisible();

  await page.keyboard.press("?");
  const shortcuts = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await expect(shortcuts.getByRole("region", { name: "Lists" })).toContainText("Next row");
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(shortcuts).toBeHidden();
});
