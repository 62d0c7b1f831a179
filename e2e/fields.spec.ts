import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("a field of the team's own is asked for, filled in and sorted by, and leads follow its choices", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Wilfred", lastName: "Mott" });
  await signInAsOwner(page, team);

  await page.goto("/settings/fields");
  await page.getByRole("button", { name: "Add field" }).click();
  const field = page.getByRole("dialog", { name: "Add field" });
  await field.getByLabel("Name").fill("Area");
  await field.getByLabel("What it holds").selectOption("One choice");
  await field.getByLabel("Choice 1", { exact: true }).fill("North");
  await page.keyboard.press("Enter");
  await page.keyboard.type("South");
  await field.getByLabel("No new lead without it").check();
  await expectAccessible(page);
  await field.getByRole("button", { name: "Add field" }).click();
  await expect(page.getByRole("row", { name: "Area" })).toContainText("North, South · required");
  await expectAccessible(page);

  await page.goto("/leads?new=1");
  const form = page.getByRole("dialog", { name: "New lead" });
  await form.getByLabel("First name").fill("Sylvia");
  await form.getByRole("button", { name: "Create lead" }).click();
  await expect(form.getByText("Area is required.")).toBeVisible();
  await form.getByLabel("Area").selectOption("North");
  await form.getByRole("button", { name: "Create lead" }).click();
  await expect(page).toHaveURL(/lead=/);

  await page.goto("/settings/fields");
  await page.getByRole("row", { name: "Area" }).click();
  const edited = page.getByRole("dialog", { name: "Edit Area" });
  await edited.getByLabel("Choice 1", { exact: true }).fill("Northside");
  await edited.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: "Area" })).toContainText("Northside");

  await page.goto("/leads?columns=name,custom.area&sort=-custom.area");
  await expect(page.getByRole("row", { name: /Sylvia/ })).toContainText("Northside");
  await page.getByRole("checkbox", { name: /Wilfred Mott/ }).check();
  await page.getByRole("button", { name: "Set a field" }).click();
  await page
    .getByRole("menuitemradio", { name: "Area" })
    .or(page.getByRole("option", { name: "Area" }))
    .click();
  const bulk = page.getByRole("dialog", { name: "Set Area of 1 lead" });
  await bulk.getByLabel("Area").selectOption("South");
  await bulk.getByRole("button", { name: "Set field" }).click();
  await expect(page.getByRole("row", { name: /Wilfred/ })).toContainText("South");

  await page.goto("/settings/fields");
  await page.getByRole("button", { name: "More for Area" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const deletion = page.getByRole("dialog", { name: "Delete Area" });
  await expect(deletion).toContainText("2 leads hold a value, which goes along.");
  await deletion.getByRole("button", { name: "Delete field" }).click();
  await expect(page.getByText("No fields of your own yet")).toBeVisible();
});
