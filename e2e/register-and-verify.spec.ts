import { expect, expectAccessible, signIn, test } from "./fixtures";
import { MAIL_FRAME, newAddress } from "./own-team";

test.use({ expectedErrors: [MAIL_FRAME] });

test("someone registers a team, confirms the address, and signs in again", async ({ page }) => {
  const email = newAddress("amelia");
  const password = "Raggedy-2-fish";

  await page.goto("/register");
  await expectAccessible(page);
  await page.getByLabel("Your name").fill("Amelia Pond");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Team name").fill("Leadworth Homes");

  const field = page.getByLabel("Password", { exact: true });
  const rule = (text: string) => page.getByRole("listitem").filter({ hasText: text });
  await field.fill("raggedy");
  await expect(rule("A lower-case letter")).toContainText(": done");
  await expect(rule("A digit")).toContainText(": missing");
  await expect(rule("At least 8 characters")).toContainText(": missing");
  await field.fill(password);
  await expect(rule(": done")).toHaveCount(4);
  await page.getByRole("button", { name: "Create account" }).click();

  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open the mail in the simulator" }).click();
  await expect(page.getByRole("heading", { name: "Confirm your address" })).toBeVisible();
  await expectAccessible(page);
  await page
    .frameLocator("iframe[title='Mail: Confirm your address']")
    .getByRole("link", { name: "Confirm my address" })
    .click();
  await page.getByRole("button", { name: "Confirm my address" }).click();
  await expect(page.getByRole("status")).toContainText("confirmed");
  await expectAccessible(page);

  await page.getByRole("link", { name: "Continue to Rapport" }).click();
  await expect(page.getByRole("heading", { name: "No leads yet" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Account of Amelia Pond" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();

  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill("Raggedy-3-fish");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "password" })).toBeVisible();
  await expectAccessible(page);

  await signIn(page, email, password);
  await expect(page.getByRole("button", { name: "Account of Amelia Pond" })).toBeVisible();
});
