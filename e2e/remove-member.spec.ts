import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, newAddress, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("removing a member hands over their leads, and undo brings both back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("jack");
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const token = (await openInvitation(page, email)).split("/").at(-1);
  const joined = await request.post(`/api/invitations/${token}/register`, {
    data: { name: "Jack Harkness", password: "Torchwood-3-hub" },
  });
  expect(joined.status(), await joined.text()).toBe(201);
  const { user } = await joined.json();
  const lead = await team.addLead({ firstName: "Owen", lastName: "Harper", assignedToId: user.id });

  await page.goto("/settings/members");
  await page.getByRole("button", { name: "More about Jack Harkness" }).click();
  await page.getByRole("menuitem", { name: "Rights" }).click();
  const rights = page.getByRole("dialog", { name: "What Jack Harkness may do" });
  await rights.getByLabel("Export leads").check();
  await expectAccessible(page);
  await rights.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("list", { name: "Members" })).toContainText("May export leads");

  await page.getByRole("button", { name: "More about Jack Harkness" }).click();
  await page.getByRole("menuitem", { name: "Remove from the team" }).click();
  const dialog = page.getByRole("dialog", { name: "Remove Jack Harkness" });
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(dialog.getByText("Choose who takes the leads.")).toBeVisible();
  await dialog.getByLabel("Who takes the 1 lead").selectOption({ label: "River Song" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByText("Jack Harkness is no longer in the team")).toBeVisible();
  await expect(page.getByRole("button", { name: "More about Jack Harkness" })).toHaveCount(0);
  expect(await team.api("GET", `/leads/${lead.id}`)).toMatchObject({ assignedToId: team.userId });

  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("button", { name: "More about Jack Harkness" })).toBeVisible();
  expect(await team.api("GET", `/leads/${lead.id}`)).toMatchObject({ assignedToId: user.id });
});
