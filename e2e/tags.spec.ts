import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("tags are renamed, merged and deleted, their leads follow, and an undo brings them back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const [hot, warm] = await Promise.all(
    ["Hot", "Warm"].map((name) => team.api<{ id: string }>("POST", "/tags", { name })),
  );
  const lead = await team.addLead({ firstName: "Wilfred", lastName: "Mott" });
  await team.api("POST", `/leads/${lead.id}/tags`, { tagIds: [hot?.id] });
  await signInAsOwner(page, team);
  await page.goto("/settings/tags");
  await expectAccessible(page);

  await page.getByRole("button", { name: "Edit name of Warm" }).click();
  await page.getByLabel("Name of Warm").fill("Lukewarm");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Edit name of Lukewarm" })).toBeVisible();

  await page.getByRole("button", { name: "More for Hot" }).click();
  await page.getByRole("menuitem", { name: "Merge into another tag…" }).click();
  await page.getByLabel("1 lead with Hot get instead").selectOption("Lukewarm");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Merge" }).click();
  await expect(page.getByRole("button", { name: "More for Hot" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "1 lead" })).toHaveAttribute(
    "href",
    `/leads?tagId=${warm?.id}`,
  );

  await page.getByRole("button", { name: "More for Lukewarm" }).click();
  await page.getByRole("menuitem", { name: "Delete" }).click();
  await expect(page.getByText("No tags yet")).toBeVisible();
  await page
    .getByRole("alertdialog", { name: "Lukewarm deleted" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByRole("link", { name: "1 lead" })).toBeVisible();
  await expect
    .poll(() => team.api("GET", `/leads/${lead.id}`))
    .toMatchObject({ tags: [{ id: warm?.id }] });
});
