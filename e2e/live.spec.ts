import { expect, signIn, test } from "./fixtures";
import { foundTeam, OWNER, signInAsOwner } from "./own-team";

test("what one browser changes appears in another by itself", async ({ page, otherPage, request }) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Rose", lastName: "Tyler", company: "Henrik's" });
  await signInAsOwner(page, team);
  await signIn(otherPage, team.email, OWNER.password);

  await otherPage.goto("/leads");
  const row = otherPage.getByRole("row", { name: /Rose Tyler/ });
  await expect(row).toContainText("New");
  await page.goto(`/leads/${lead.id}`);

  await page.getByRole("button", { name: "Status: New" }).click();
  await page.getByRole("menuitemradio", { name: "Contacted" }).click();
  await expect(row).toContainText("Contacted");

  await row.click();
  const panel = otherPage.getByRole("dialog", { name: "Rose Tyler" });
  await expect(panel).toContainText("moved it from New to Contacted");
  await page.getByLabel("Add a note").fill("Works in a shop.");
  await page.getByRole("button", { name: "Add note" }).click();
  await expect(panel).toContainText("Works in a shop.");

  await team.addLead({ firstName: "Mickey", lastName: "Smith" });
  await expect(otherPage.getByRole("row", { name: /Mickey Smith/ })).toBeVisible();
});
