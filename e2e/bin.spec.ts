import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("a deleted lead comes back from the notice or from the bin", async ({ page, request }) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Martha", lastName: "Jones" });
  await team.addLead({ firstName: "Jack", lastName: "Harkness" });
  await signInAsOwner(page, team);
  const row = page.getByRole("row", { name: /Martha Jones/ });

  await page.goto(`/leads?lead=${lead.id}`);
  const panel = page.getByRole("dialog", { name: "Martha Jones" });
  const remove = async () => {
    await panel.getByRole("button", { name: "More about this lead" }).click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await expect(panel).toBeHidden();
    await expect(row).toHaveCount(0);
  };
  await remove();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await row.click();
  await remove();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("menuitem", { name: "Bin" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Bin" })).toBeVisible();
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByLabel("Select Martha Jones").check({ force: true });
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("1 lead restored")).toBeVisible();
  await page.getByRole("link", { name: "Back to leads" }).click();
  await expect(row).toBeVisible();
});

test("a deleted note comes back from the bin", async ({ page, request }) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Martha", lastName: "Jones" });
  const note = (await team.api("POST", `/leads/${lead.id}/notes`, { body: "Prefers mornings" })) as {
    id: string;
  };
  await team.api("DELETE", `/notes/${note.id}`);
  await signInAsOwner(page, team);

  await page.goto("/leads/bin");
  await expect(page.getByText("The bin is empty")).toBeVisible();
  await page.getByRole("link", { name: "Notes" }).click();
  const row = page.getByRole("row", { name: /Prefers mornings/ });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.getByLabel("Select Prefers mornings").check({ force: true });
  await page.getByRole("button", { name: "Restore" }).click();
  await expect(page.getByText("1 note restored")).toBeVisible();
  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByText("Prefers mornings")).toBeVisible();
});
