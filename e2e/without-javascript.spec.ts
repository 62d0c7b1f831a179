import { expect, test } from "./fixtures";
import { newAddress } from "./own-team";

test.use({ javaScriptEnabled: false });

test("a visitor without JavaScript registers and is told what is wrong", async ({ page }) => {
  await page.goto("/register");
  await page.getByLabel("Your name").fill("Sarah Jane");
  await page.getByLabel("Email").fill(newAddress("sarah"));
  await page.getByLabel("Team name").fill("Bannerman Road");
  await page.getByLabel("Password", { exact: true }).fill("weak");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByText("A password needs:")).toBeVisible();
  await expect(page.getByLabel("Your name")).toHaveValue("Sarah Jane");

  await page.getByLabel("Password", { exact: true }).fill("Sonic-lipstick-1");
  await page.getByRole("button", { name: "Create account" }).click();
  await expect(page.getByRole("heading", { name: "Check your mail" })).toBeVisible();
  await expect(page).toHaveURL(/\/verify-email$/);
});

test("a member without JavaScript signs in and reads the list", async ({ page }) => {
  await page.goto("/leads?q=Rosalind");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await page.getByLabel("Email").fill("mia@rapport.test");
  await page.getByLabel("Password", { exact: true }).fill("Not-the-password-1");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "password" })).toBeVisible();
  await page.getByLabel("Password", { exact: true }).fill("Rapport-demo-1");
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page).toHaveURL(/\/leads\?q=Rosalind/);
  await expect(page.getByRole("heading", { level: 1, name: "Leads" })).toBeVisible();
});
