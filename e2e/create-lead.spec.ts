import { expect, expectAccessible, test } from "./fixtures";
import { newAddress, unique } from "./own-team";

test("a new lead that looks like an old one is shown, created anyway, and stays open by its address", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("grace@rapport.test");
  const lastName = unique("Kestrel");
  const email = newAddress("kestrel");

  await page.goto("/leads");
  await page.getByRole("button", { name: "New lead" }).click();
  const dialog = page.getByRole("dialog", { name: "New lead" });
  await expect(dialog).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create lead" }).click();
  await expect(dialog.getByText("Give at least a name")).toBeVisible();

  await dialog.getByLabel("First name").fill("Wren");
  await dialog.getByLabel("Last name").fill(lastName);
  await dialog.getByLabel("Email").fill(email);
  await dialog.getByLabel("Value").fill("a lot");
  await dialog.getByRole("button", { name: "Create lead" }).click();
  await expect(dialog.getByText("Type an amount, such as 12,500 or 99.50.")).toBeVisible();
  await dialog.getByLabel("Value").fill("12,500");
  await dialog.getByRole("button", { name: "Create lead" }).click();

  const panel = page.getByRole("dialog", { name: `Wren ${lastName}` });
  await expect(panel).toBeVisible();
  await expect(page.getByRole("row", { name: `Wren ${lastName}` })).toBeVisible();
  await expect(page).toHaveURL(/[?&]lead=/);
  await expectAccessible(page);
  await page.reload();
  await expect(panel.getByRole("button", { name: "Edit value: 12500" })).toBeVisible();
  await panel.getByRole("button", { name: "Close (Esc)" }).click();
  await expect(panel).toBeHidden();

  await page.getByRole("button", { name: "New lead" }).click();
  await dialog.getByLabel("First name").fill("Robin");
  await dialog.getByLabel("Email").fill(email.toUpperCase());
  await expect(dialog.getByRole("status")).toContainText("This may be someone who is already here");
  await expect(dialog.getByRole("link", { name: `Wren ${lastName}` })).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create lead" }).click();
  await dialog.getByRole("button", { name: "Create anyway" }).click();
  const second = page.getByRole("dialog", { name: "Robin" });
  await expect(second.getByRole("region", { name: "Possible duplicates" })).toContainText(
    `Wren ${lastName}`,
  );
});
