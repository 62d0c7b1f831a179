import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, OWNER, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("somebody with an account joins a second team by one button and switches between both", async ({
  page,
  otherPage,
  request,
}) => {
  const first = await foundTeam(request);
  await first.addLead({ firstName: "Home", lastName: "Lead" });
  const second = await foundTeam(request);
  await second.addLead({ firstName: "Away", lastName: "Lead" });
  await confirmAddress(request, second);
  await second.api("POST", `/teams/${second.teamId}/members`, { email: first.email, role: "agent" });
  await signInAsOwner(page, second);
  const link = await openInvitation(page, first.email);

  // Signed in as somebody else: it says so and offers to switch.
  await page.goto(link);
  await expect(page.getByText(first.email)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Sign out and go on" }).click();
  await expect(page.getByRole("link", { name: "Sign in to join" })).toBeVisible();
  await expectAccessible(page);

  // Signed out: sign in, then join.
  await page.getByRole("link", { name: "Sign in to join" }).click();
  await page.getByLabel("Email").fill(first.email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await page.getByRole("button", { name: /^Join Library/ }).click();
  await expect(page.getByRole("row", { name: /Away Lead/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Home Lead/ })).toHaveCount(0);

  // Another browser of the same person stays where it was until they switch there.
  await signIn(otherPage, first.email, OWNER.password);
  const names = await first.api<{ team: { name: string } }>("GET", "/auth/me");
  await page.getByRole("button", { name: /^Team: / }).click();
  await page.getByRole("menuitemradio", { name: names.team.name }).click();
  await expect(page.getByRole("button", { name: `Team: ${names.team.name}` })).toBeVisible();
  await page.getByRole("link", { name: "Leads", exact: true }).click();
  await expect(page.getByRole("row", { name: /Home Lead/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Away Lead/ })).toHaveCount(0);
  await expectAccessible(page);
});

test("a team is founded, and deleted for good after typing its name", async ({ page, request }) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Home", lastName: "Lead" });
  await signInAsOwner(page, team);
  await page.goto("/teams/new");
  await expectAccessible(page);
  await page.getByLabel("Name").fill("Short-lived");
  await page.getByRole("button", { name: "Create team" }).click();
  await expect(page.getByRole("heading", { name: "No leads yet" })).toBeVisible();

  await page.goto("/settings/team");
  await page.getByRole("button", { name: "Delete this team" }).click();
  const dialog = page.getByRole("dialog", { name: "Delete Short-lived" });
  await expect(dialog.getByRole("button", { name: "Delete for good" })).toBeDisabled();
  await dialog.getByLabel("Type Short-lived to confirm").fill("Short-lived");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Delete for good" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await page.getByRole("link", { name: "Leads", exact: true }).click();
  await expect(page.getByRole("row", { name: /Home Lead/ })).toBeVisible();
  await page.getByRole("button", { name: /^Team: / }).click();
  await expect(page.getByRole("menuitemradio")).toHaveCount(1);
});
