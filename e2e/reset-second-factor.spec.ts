import { Secret, TOTP } from "otpauth";
import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, newAddress, OWNER, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("an owner takes a lost second factor off a member, who then signs in with the password alone", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("jack");
  const password = "Torchwood-3-hub";
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const invitation = (await openInvitation(page, email)).split("/").at(-1);
  const joined = await request.post(`/api/invitations/${invitation}/register`, {
    data: { name: "Jack Harkness", password },
  });
  const headers = { Authorization: `Bearer ${(await joined.json()).accessToken}` };
  const change = (data: object) =>
    request
      .post("/api/settings/security/two-factor", { headers, data })
      .then((answer) => answer.json());
  const { setup } = await change({ action: "begin", password });
  const code = new TOTP({ secret: Secret.fromBase32(setup.secret) }).generate();
  expect((await change({ action: "confirm", code })).recoveryCodes).toHaveLength(10);

  await page.goto("/settings/members");
  const river = page.getByRole("button", { name: "More about River Song" });
  await river.click();
  await expect(page.getByRole("menuitem", { name: "Leave the team" })).toBeVisible();
  await expect(page.getByRole("menuitem", { name: "Reset second factor" })).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(river).toBeFocused();
  await page.getByRole("button", { name: "More about Jack Harkness" }).focus();
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Reset second factor" }).press("Enter");
  const dialog = page.getByRole("dialog", { name: "Reset the second factor of Jack Harkness" });
  await expectAccessible(page);
  await dialog.getByLabel("Your own password", { exact: true }).fill("Wrong-password-1");
  await page.keyboard.press("Enter");
  await expect(dialog.getByText("This is not your password.")).toBeVisible();
  await dialog.getByLabel("Your own password", { exact: true }).fill(OWNER.password);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Jack Harkness can sign in with their password alone now")).toBeVisible();
  await expect(page.getByRole("list", { name: "Members" })).not.toContainText("second factor on");

  await signIn(otherPage, email, password);
  await expect(otherPage.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
});
