import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("a lead is edited where its facts stand, and each change can be read and taken back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Donna", lastName: "Noble", company: "Chiswick" });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Donna Noble" })).toBeVisible();
  await expectAccessible(page);
  const timeline = page.getByRole("region", { name: "Activity" });

  await page.getByRole("button", { name: "Edit company: Chiswick" }).click();
  await page.getByLabel("Company", { exact: true }).fill("Shadow Ltd");
  await page.keyboard.press("Enter");
  await expect(timeline).toContainText("changed the company from Chiswick to Shadow Ltd");
  await page.getByRole("button", { name: "Edit company: Shadow Ltd" }).click();
  await page.getByLabel("Company", { exact: true }).fill("Never saved");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Edit company: Shadow Ltd" })).toBeVisible();

  await page.getByRole("button", { name: "Edit value" }).click();
  await page.getByLabel("Value", { exact: true }).fill("99.50");
  await page.keyboard.press("Enter");
  await expect(timeline).toContainText("set the value to $99.50");

  await page.getByRole("button", { name: "Status: New" }).click();
  await page.getByRole("menuitemradio", { name: "Lost" }).click();
  const dialog = page.getByRole("dialog", { name: "Move this lead to Lost" });
  await dialog.getByRole("button", { name: "Move to Lost" }).click();
  await expect(dialog.getByText("Say why, in a word or two.")).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Timing" }).click();
  await dialog.getByRole("button", { name: "Move to Lost" }).click();
  await expect(timeline).toContainText("moved it from New to Lost");
  await expect(timeline).toContainText("Reason: Timing");
  await expect(page.getByRole("button", { name: "Edit loss reason: Timing" })).toBeVisible();

  await page.getByLabel("Add a note").fill("Calls herself the most important woman.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(timeline.getByRole("listitem").first()).toContainText(
    "Calls herself the most important woman.",
  );
  await expectAccessible(page);

  await page.goto("/journal");
  await expect(page.getByRole("button", { name: /Undo: .*founded/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo: Donna Noble: moved to Lost" }).click();
  await expect(page.getByText("Undone: 1 row restored")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByRole("button", { name: "Status: New" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Edit company: Shadow Ltd" })).toBeVisible();
});
