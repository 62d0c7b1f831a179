import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, signInAsOwner } from "./own-team";

test.use({ expectedErrors: [MAIL_FRAME] });

test("whoever has not confirmed an address is reminded on every page, calmly, until it is done", async ({
  page,
  request,
}) => {
  await signInAsOwner(page, await foundTeam(request));
  const notice = page.getByRole("region", { name: "Confirm your address" });
  await expect(notice).toBeVisible();
  await expectAccessible(page);

  await notice.getByRole("button", { name: "Put away for now" }).click();
  await expect(notice).toBeHidden();
  await page.goto("/settings/profile");
  await expect(page.getByRole("heading", { name: "Profile" })).toBeVisible();
  await expect(notice).toBeHidden();

  // The next session begins with the reminder again.
  await page.context().clearCookies({ name: "rapport.unconfirmed" });
  await page.reload();
  await notice.getByRole("button", { name: "Send again" }).click();
  await expect(notice).toContainText("on its way");
  await notice.getByRole("link", { name: "Open it in the simulator" }).click();
  await page
    .frameLocator("iframe[title='Mail: Confirm your address']")
    .getByRole("link", { name: "Confirm my address" })
    .click();
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await page.getByRole("link", { name: "Continue to Rapport" }).click();
  await expect(page.getByRole("button", { name: "Account of River Song" })).toBeVisible();
  await expect(notice).toBeHidden();
});
