import { expect, expectAccessible, test } from "./fixtures";

test("two leads of one person are found, compared, merged by keyboard and taken apart again", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/leads/duplicates");
  const list = page.getByRole("grid", { name: "Possible duplicates" });
  const pair = list.getByRole("row").filter({ hasText: "Same email" }).first();
  await expect(pair).toBeVisible();
  const before = await list.getByRole("row").count();
  await expectAccessible(page);

  await pair.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Merge two leads" });
  await expect(dialog.getByText("Stays", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Merge", exact: true }).click();
  await expect(list.getByRole("row")).toHaveCount(before - 1);

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone")).toBeVisible();
  await page.reload();
  await expect(list.getByRole("row")).toHaveCount(before);

  await list.getByRole("row").nth(1).press("Enter");
  await expect(dialog.getByText("Stays", { exact: true })).toBeVisible();
  await dialog.getByRole("button", { name: "Not a duplicate" }).click();
  await expect(list.getByRole("row")).toHaveCount(before - 1);
  const apart = page.getByRole("link", { name: "Told apart" });
  await apart.click();
  await expect(apart).toHaveAttribute("aria-current", "page");
  await page.getByRole("grid").getByRole("row").nth(1).press("Enter");
  await expect(dialog.getByText("Stays", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "May be one person" }).click();
  await page.getByRole("link", { name: "To review" }).click();
  await expect(list.getByRole("row")).toHaveCount(before);
});
