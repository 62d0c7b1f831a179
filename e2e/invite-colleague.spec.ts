import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, newAddress, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("an owner invites a colleague, who opens the mail, registers, and sees the team's leads", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Rose", lastName: "Tyler" });
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("martha");

  await page.goto("/settings/members");
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog", { name: "Invite a colleague" });
  await dialog.getByLabel("Email").fill(email);
  await dialog.getByLabel("Role").selectOption("manager");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Send invitation" }).click();
  await expect(page.getByRole("list", { name: "Invitations" })).toContainText(email);
  await expectAccessible(page);

  const link = await openInvitation(page, email);
  await otherPage.goto(link);
  await expect(otherPage.getByRole("heading", { name: /^Join Library/ })).toBeVisible();
  await expect(otherPage.getByLabel("Email")).toHaveValue(email);
  await expect(otherPage.getByLabel("Email")).not.toBeEditable();
  await expectAccessible(otherPage);

  // A mail scanner opens every link; that must not use it up.
  await request.get(link);
  await otherPage.getByLabel("Your name").fill("Martha Jones");
  await otherPage.getByLabel("Password", { exact: true }).fill("weak");
  await otherPage.getByRole("button", { name: "Create account and join" }).click();
  await expect(otherPage.getByText(/A password needs/)).toBeVisible();
  await expect(otherPage.getByLabel("Your name")).toHaveValue("Martha Jones");
  await otherPage.getByLabel("Password", { exact: true }).fill("Smith-and-Jones-3");
  await otherPage.getByRole("button", { name: "Create account and join" }).click();
  await expect(otherPage.getByRole("row", { name: /Rose Tyler/ })).toBeVisible();

  await page.goto("/settings/members");
  await expect(page.getByRole("list", { name: "Members" })).toContainText("Martha Jones");
  await expect(page.getByRole("list", { name: "Invitations" })).toHaveCount(0);
  await otherPage.goto(link);
  await expect(otherPage.getByText(/You have joined Library/)).toBeVisible();
});

test("a revoked invitation says so, and a new link takes the place of the old one", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("donna");
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const old = await openInvitation(page, email);

  await page.goto("/settings/members");
  await page.getByRole("button", { name: `Send the invitation to ${email} again` }).click();
  await expect(page.getByText(`${email} has a new link`)).toBeVisible();
  await otherPage.goto(old);
  await expect(otherPage.getByText(/This link does not work/)).toBeVisible();
  await expectAccessible(otherPage);

  const fresh = await openInvitation(page, email);
  await page.goto("/settings/members");
  await page.getByRole("button", { name: `Revoke the invitation to ${email}` }).click();
  await expect(page.getByText(`The invitation to ${email} is revoked`)).toBeVisible();
  await otherPage.goto(fresh);
  await expect(otherPage.getByText(/This invitation was taken back/)).toBeVisible();
});
