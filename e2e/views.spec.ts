import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("a way to look at leads is saved under a name, changed, made the first, deleted and brought back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Rose", lastName: "Tyler" });
  await team.addLead({ firstName: "Mickey", lastName: "Smith", status: "won" });
  await signInAsOwner(page, team);
  await page.goto("/leads?status=won&sort=name");
  await page.getByRole("button", { name: "Save view" }).click();
  const dialog = page.getByRole("dialog", { name: "Save view" });
  await dialog.getByLabel("Name").fill("Won deals");
  await dialog.getByLabel("Share with the team").check();
  await dialog.getByRole("button", { name: "Save" }).click();

  const views = page.getByRole("navigation", { name: "Views" });
  const tab = views.getByRole("link", { name: /Won deals/ });
  await expect(tab).toHaveAttribute("aria-current", "page");
  await expect(page).toHaveURL(/\/leads\?view=[0-9a-f-]+$/);
  const rose = page.getByRole("row", { name: /Rose Tyler/ });
  await expect(page.getByRole("row", { name: /Mickey Smith/ })).toBeVisible();
  await expect(rose).toBeHidden();
  await expectAccessible(page);

  await page.getByRole("button", { name: /^All/ }).click();
  await expect(rose).toBeVisible();
  await page.getByRole("link", { name: "Reset" }).click();
  await expect(rose).toBeHidden();
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: "Save", exact: true })).toBeHidden();

  await page.getByRole("button", { name: "More about the view Won deals" }).click();
  await page.getByRole("menuitem", { name: "Open leads with this view" }).click();
  await expect(tab.getByRole("img", { name: "Opens first" })).toBeVisible();
  await page.goto("/leads");
  await expect(tab).toHaveAttribute("aria-current", "page");
  await expect(page.getByRole("region", { name: "Won", exact: true })).toContainText("Mickey Smith");
  await views.getByRole("link", { name: "All leads" }).click();
  await expect(rose).toBeVisible();

  await tab.click();
  await page.getByRole("button", { name: "More about the view Won deals" }).click();
  await page.getByRole("menuitem", { name: "Delete view" }).click();
  await expect(tab).toBeHidden();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(tab).toBeVisible();
});
