import { expect, expectAccessible, signIn, test } from "./fixtures";
import { textOf, unique } from "./own-team";

const ADMIN = "grace@rapport.test";

test("someone makes an API key, uses it, replaces it and revokes it", async ({ page, request }) => {
  const name = unique("Zapier");
  const statusOf = async (key: string) =>
    (await request.get("/api/leads?limit=1", { headers: { Authorization: `Bearer ${key}` } })).status();

  await signIn(page, ADMIN);
  await page.goto("/settings/api-keys");
  await expectAccessible(page);
  await page.getByRole("button", { name: "New key" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Name").fill(name);
  await dialog.getByRole("radio", { name: /^Write/ }).check();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Make the key" }).click();
  const key = await textOf(dialog.getByLabel(`The key ${name}`));
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  expect(await statusOf(key)).toBe(200);

  const row = page
    .getByRole("list", { name: "API keys" })
    .getByRole("listitem")
    .filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await expect(row).not.toContainText(key);
  await page.reload();
  await expect(row).toContainText("Used just now");
  await row.getByRole("button", { name: `Actions for ${name}` }).click();
  await page.getByRole("menuitem", { name: "Replace with a new key" }).click();
  await dialog.getByRole("button", { name: "Replace", exact: true }).click();
  const fresh = await textOf(dialog.getByLabel(`The key ${name}`));
  await dialog.getByRole("button", { name: "I have kept it" }).click();
  expect([await statusOf(key), await statusOf(fresh)]).toEqual([200, 200]);

  await expect(row).toHaveCount(2);
  for (const remaining of [1, 0]) {
    await row
      .first()
      .getByRole("button", { name: `Actions for ${name}` })
      .click();
    await page.getByRole("menuitem", { name: "Revoke" }).click();
    await page.getByRole("button", { name: "Revoke", exact: true }).click();
    await expect(row).toHaveCount(remaining);
  }
  expect([await statusOf(key), await statusOf(fresh)]).toEqual([401, 401]);
});
