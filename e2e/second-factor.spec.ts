import { Secret, TOTP } from "otpauth";
import { expect, expectAccessible, forgetSignIn, test } from "./fixtures";
import { foundTeam, OWNER, type OwnTeam, signInAsOwner, textOf } from "./own-team";

const STEP_MS = 30_000;

/**
 * The code of the app so many periods from now; a phone may run one period early or late. Late in a period it waits
 * for the next one, so that a slow server still gets the code in time.
 */
async function codeOf(secret: string, steps = 0): Promise<string> {
  await expect.poll(() => Date.now() % STEP_MS, { timeout: STEP_MS }).toBeLessThan(STEP_MS / 2);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * STEP_MS,
  });
}

/** Sets the second factor up over the API, as another program of the person. */
async function withSecondFactor(team: OwnTeam) {
  const change = (body: object) =>
    team.api<{ setup: { secret: string } | null; recoveryCodes: string[] | null }>(
      "POST",
      "/settings/security/two-factor",
      body,
    );
  const { setup } = await change({ action: "begin", password: OWNER.password });
  const secret = setup?.secret ?? "";
  const { recoveryCodes } = await change({ action: "confirm", code: await codeOf(secret, -1) });
  return { secret, recoveryCodes: recoveryCodes ?? [] };
}

test("someone turns on a second factor and signs in with it, then with a recovery code", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await signInAsOwner(page, team);
  await page.goto("/settings/security");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Set up" }).click();
  await page.getByLabel("Your password", { exact: true }).fill(OWNER.password);
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(page.getByRole("img", { name: /QR code/ })).toBeVisible();
  const secret = (await textOf(page.getByLabel("Key to type"))).replace(/\s/g, "");
  const code = page.getByLabel("Code that the app shows");
  await expect(code).toBeFocused();
  await expectAccessible(page);
  await code.fill("000000");
  await page.getByRole("button", { name: "Turn it on" }).click();
  await expect(page.getByText("This code does not fit.")).toBeVisible();
  await code.fill(await codeOf(secret, -1));
  await page.getByRole("button", { name: "Turn it on" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  await expectAccessible(page);
  const recoveryCode = await textOf(codes.first());
  await page.getByRole("button", { name: "I have kept them" }).click();
  await expect(page.getByText("10 recovery codes left.")).toBeVisible();

  await forgetSignIn(page);
  await askForCode();
  await expectAccessible(page);
  await page.getByLabel("Code", { exact: true }).fill("000000");
  await page.keyboard.press("Enter");
  await expect(page.getByText("This code does not fit")).toBeVisible();
  await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
  await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();

  await forgetSignIn(page);
  await askForCode();
  await page.getByRole("button", { name: "Use a recovery code" }).click();
  await page.getByLabel("Recovery code", { exact: true }).fill(recoveryCode.toUpperCase());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Dashboard" })).toBeVisible();
  await page.goto("/settings/security");
  await expect(page.getByText("9 recovery codes left.")).toBeVisible();
  await expect(page.getByText("Right password, wrong code")).toBeVisible();

  async function askForCode() {
    await page.goto("/sign-in");
    await page.getByLabel("Email").fill(team.email);
    await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await expect(page.getByLabel("Code", { exact: true })).toBeFocused();
  }
});

test.describe("once it is asked for", () => {
  // What the open page reads of its own accord is refused as well, until it has gone on to the set-up.
  test.use({ expectedErrors: [/status of 403/] });

  test("a team that asks for a second factor lets nobody past its set-up without one", async ({
    page,
    request,
  }) => {
    const team = await foundTeam(request);
    await signInAsOwner(page, team);
    await page.goto("/settings/security");
    await page.getByRole("checkbox", { name: "Owners" }).check();
    await page.getByRole("button", { name: "Save", exact: true }).click();

    await expect(page.getByRole("heading", { name: "Set up a second factor" })).toBeVisible();
    await expectAccessible(page);
    await page.goto("/leads");
    await expect(page).toHaveURL(/\/second-factor$/);
    const refused = await request.get("/api/leads", { headers: team.headers });
    expect(refused.status()).toBe(403);

    await page.getByLabel("Your password", { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: "Continue" }).click();
    const secret = (await textOf(page.getByLabel("Key to type"))).replace(/\s/g, "");
    await page.getByLabel("Code that the app shows").fill(await codeOf(secret));
    await page.getByRole("button", { name: "Turn it on" }).click();
    await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
    await page.getByRole("link", { name: "I have kept them, continue" }).click();
    await expect(page.getByRole("heading", { name: "No leads yet" })).toBeVisible();
    expect((await request.get("/api/leads", { headers: team.headers })).status()).toBe(200);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the code is asked for in a second step too", async ({ page, request }) => {
    const team = await foundTeam(request);
    const { secret, recoveryCodes } = await withSecondFactor(team);
    await page.goto("/sign-in?next=/journal");
    await page.getByLabel("Email").fill(team.email);
    await page.getByLabel("Password", { exact: true }).fill(OWNER.password);
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByLabel("Code", { exact: true }).fill("000000");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText("This code does not fit")).toBeVisible();
    await page.getByLabel("Code", { exact: true }).fill(await codeOf(secret));
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveURL(/\/journal$/);
    expect(recoveryCodes).toHaveLength(10);
  });
});
