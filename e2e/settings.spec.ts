import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("an owner renames, adds and deletes steps of the pipeline, and no lead is lost", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Wilfred", lastName: "Mott", status: "qualified" });
  await signInAsOwner(page, team);
  await page.goto("/settings/pipeline");
  await expectAccessible(page);

  await page.getByRole("group", { name: "Contacted" }).getByLabel("Name").fill("Spoken to");
  await page.getByRole("button", { name: "Add status" }).click();
  await page.getByRole("group", { name: "new status" }).getByLabel("Name").fill("Signed");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Pipeline saved")).toBeVisible();
  await expect(page.getByRole("group", { name: "Signed" })).toBeVisible();

  await page.getByRole("button", { name: "Delete Qualified" }).click();
  await page.getByLabel("Qualified will be deleted. Move 1 lead to").selectOption("Spoken to");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("group", { name: "Qualified" })).toHaveCount(0);
  await expect.poll(() => team.api("GET", `/leads/${lead.id}`)).toMatchObject({ status: "contacted" });
  await page.goto("/leads");
  await expect(page.getByRole("row", { name: /Wilfred Mott/ })).toContainText("Spoken to");
});

test("members and one's own profile are edited in place", async ({ page, signedInAs }) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/settings/members");
  await expectAccessible(page);
  await changeRole(page, "Agent", "Manager");
  await page.reload();
  await changeRole(page, "Manager", "Agent");

  await page.goto("/settings/profile");
  await expectAccessible(page);
  await page.getByLabel("Signature").fill("Ada Lovelace, Analytical Homes");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter a name.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Signature")).toHaveValue("Ada Lovelace, Analytical Homes");
});

/** The new role stands there at once; only the server's answer says that it is saved. */
async function changeRole(page: Page, from: string, to: string) {
  await page.getByRole("button", { name: `Edit role of Leo Novak: ${from}` }).click();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("menuitemradio", { name: to }).click();
  expect((await answer).ok()).toBe(true);
  await expect(page.getByRole("button", { name: `Edit role of Leo Novak: ${to}` })).toBeVisible();
}
