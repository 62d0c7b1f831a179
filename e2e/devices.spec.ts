import { expect, expectAccessible, forgetSignIn, signIn, test } from "./fixtures";
import { foundTeam, OWNER, signInAsOwner } from "./own-team";

test("someone signs out another device, and it is out at its next click", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await signInAsOwner(page, team);
  await signIn(otherPage, team.email, OWNER.password);
  await otherPage.goto("/journal");

  await page.goto("/settings/security");
  const devices = page.getByRole("list", { name: "Signed-in devices" }).getByRole("listitem");
  await expect(devices).toHaveCount(3);
  await expect(devices.first()).toContainText("This device");
  await expectAccessible(page);
  await devices
    .nth(1)
    .getByRole("button", { name: /^Sign out/ })
    .click();
  await expect(devices).toHaveCount(2);
  await page.getByRole("button", { name: "Sign out all other devices" }).click();
  await expect(devices).toHaveCount(1);

  await otherPage.goto("/leads");
  await expect(otherPage).toHaveURL(/\/sign-in/);
  expect((await request.get("/api/auth/me", { headers: team.headers })).status()).toBe(401);
  await page.goto("/leads");
  await expect(page.getByRole("heading", { level: 1, name: "Leads" })).toBeVisible();
});

test("someone changes the password and goes on working on this device", async ({ page, request }) => {
  const team = await foundTeam(request);
  await signInAsOwner(page, team);
  await page.goto("/settings/security");
  await page.getByLabel("Current password", { exact: true }).fill("Not-the-password-1");
  await page.getByLabel("New password", { exact: true }).fill("Silence-5-falls");
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("This is not your password.")).toBeVisible();
  await page.getByLabel("Current password", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "Change password" }).click();
  await expect(page.getByText("Password changed")).toBeVisible();
  await expect(page.getByLabel("New password", { exact: true })).toHaveValue("");
  await page.goto("/leads");
  await expect(page.getByRole("heading", { level: 1, name: "Leads" })).toBeVisible();
  await forgetSignIn(page);
  await signIn(page, team.email, "Silence-5-falls");
});
