import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, OWNER } from "./own-team";

test.use({ expectedErrors: [MAIL_FRAME] });

test("a forgotten password is replaced by a mailed link, and the old one is refused", async ({
  page,
  request,
}) => {
  const { email } = await foundTeam(request);
  const replacement = "Silence-in-1-library";

  await page.goto("/sign-in");
  await page.getByRole("link", { name: "Forgot your password?" }).click();
  await expect(page.getByRole("heading", { name: "Forgot your password?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Email").fill(email);
  await page.getByRole("button", { name: "Send the link" }).click();

  await page.getByRole("link", { name: "Open the mail in the simulator" }).click();
  const mail = page.frameLocator("iframe[title='Mail: Set a new password']");
  await mail.getByRole("link", { name: "Set a new password" }).click();
  await expect(page.getByRole("heading", { name: "Set a new password" })).toBeVisible();
  const link = page.url();
  await expectAccessible(page);

  await page.getByLabel("New password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByText("A password needs:")).toBeVisible();
  await page.getByLabel("New password", { exact: true }).fill(replacement);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("link", { name: "Go to sign-in" })).toBeVisible();

  await page.goto(link);
  await page.getByLabel("New password", { exact: true }).fill(replacement);
  await page.getByRole("button", { name: "Set the password" }).click();
  await expect(page.getByRole("link", { name: "Get a new link" })).toBeVisible();

  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "password" })).toBeVisible();
  await signIn(page, email, replacement);
  await expect(page).toHaveURL(/\/dashboard/);
});
