import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner, unique } from "./own-team";
import { Finger } from "./touch";

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

test("a lead is found, added and read on a phone", async ({ page, signedInAs }) => {
  await signedInAs("leo@rapport.test");
  const company = unique("Lighthouse");
  await page.goto("/leads");
  const rows = page.getByRole("grid", { name: "Leads" }).getByRole("row");
  await expect(rows.first()).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole("button", { name: "New lead" }).tap();
  const dialog = page.getByRole("dialog", { name: "New lead" });
  await dialog.getByLabel("First name").fill("Amy");
  await dialog.getByLabel("Company").fill(company);
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Create lead" }).tap();

  const panel = page.getByRole("dialog", { name: "Amy" });
  await expect(panel.getByRole("button", { name: `Edit company: ${company}` })).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Back to the list" }).tap();
  await expect(panel).toBeHidden();
  await expect(page.getByRole("row", { name: new RegExp(company) })).toBeVisible();

  const bar = page.getByRole("navigation", { name: "Main" });
  await expect(bar.getByRole("link", { name: "Leads" })).toHaveAttribute("aria-current", "page");
  await bar.getByRole("button", { name: "Search" }).tap();
  await page.getByRole("combobox").fill(company);
  await page.getByRole("option", { name: new RegExp(company) }).tap();
  await expect(page.getByRole("heading", { level: 1, name: "Amy" })).toBeVisible();
  await expectAccessible(page);

  await bar.getByRole("button", { name: "More" }).tap();
  const pages = page.getByRole("dialog", { name: "All pages" });
  await expectAccessible(page);
  await pages.getByRole("link", { name: "Profile" }).tap();
  await expect(page).toHaveURL(/\/settings\/profile/);
  await expectAccessible(page);
});

test("what a thumb pulls down is read again, and what it scrolls is not", async ({ page, request }) => {
  const team = await foundTeam(request);
  for (let index = 0; index < 16; index++) await team.addLead({ firstName: `Lead ${index}` });
  await signInAsOwner(page, team);
  const finger = new Finger(page);
  const reading = page.getByRole("status", { name: "Reading again" });

  for (const address of ["/leads", "/leads?layout=board", "/tasks", "/dashboard"]) {
    await page.goto(address);
    const place = page.getByRole("main");
    await expect(async () => {
      await finger.touch(place);
      await finger.move({ y: 220 });
      await finger.lift();
      await expect(reading).toBeVisible({ timeout: 1_000 });
    }, `${address} is pulled down`).toPass();
    await expect(reading).toBeHidden();
  }

  await page.goto("/leads");
  const list = page.getByRole("grid", { name: "Leads" });
  await expect(list.getByRole("row").nth(5)).toBeVisible();
  await finger.touch(list);
  await finger.move({ y: -200 });
  await finger.lift();
  await expect.poll(() => list.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
  await finger.touch(list);
  await finger.move({ y: 60 });
  await finger.lift();
  await expect(reading).toBeHidden();
});

test("a card is moved on the board, and the pipeline put in order, with a thumb", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Rose", lastName: "Tyler", phone: "+1 303 555 0142" });
  await signInAsOwner(page, team);
  const finger = new Finger(page);

  await page.goto("/leads");
  await expect(page.getByRole("link", { name: "Call Rose Tyler" })).toHaveAttribute(
    "href",
    "tel:+13035550142",
  );
  await page.goto("/leads?layout=board");
  const cardIn = (column: string) =>
    page
      .getByRole("region", { name: column, exact: true })
      .getByRole("button", { name: "Rose Tyler", exact: true });
  const sheet = page.getByRole("dialog", { name: "Move Rose Tyler to" });
  await expect(async () => {
    await finger.touch(cardIn("New"));
    // A page that has not come to life yet hears nothing; the finger is taken away to be put down again.
    await expect(sheet)
      .toBeVisible({ timeout: 1_500 })
      .catch(async (error) => {
        await finger.cancel();
        throw error;
      });
  }).toPass();
  await finger.lift();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Contacted" }).tap();
  await expect(sheet).toBeHidden();
  await expect(cardIn("Contacted")).toBeVisible();
  await cardIn("Contacted").scrollIntoViewIfNeeded();
  await page.getByRole("button", { name: "Move Rose Tyler to another status" }).tap();
  await sheet.getByRole("button", { name: "Close" }).tap();
  await expect(sheet).toBeHidden();

  await page.goto("/settings/pipeline");
  const rows = page.getByRole("grid").first().getByRole("row");
  await expect(rows.nth(0)).toContainText("New");
  await expect(async () => {
    await finger.touch(rows.nth(0).getByRole("button", { name: "Drag New" }));
    await finger.move({ y: 70 });
    await finger.lift();
    await expect(rows.nth(0)).toContainText("Contacted", { timeout: 1_000 });
  }).toPass();
  await expect(rows.nth(1)).toContainText("New");
  await page.reload();
  await expect(rows.nth(1)).toContainText("New");
});

test.describe("without a connection", () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test("the app can be installed, and says so when there is no connection", async ({
    page,
    context,
    request,
    signedInAs,
  }) => {
    await signedInAs("leo@rapport.test");
    await page.goto("/tasks");
    const address = await page.locator("link[rel=manifest]").getAttribute("href");
    const { icons, display, start_url } = await (await request.get(address ?? "")).json();
    expect({ display, start_url }).toEqual({ display: "standalone", start_url: "/" });
    expect(icons).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ sizes: "192x192", type: "image/png" }),
        expect.objectContaining({ sizes: "512x512", purpose: "maskable" }),
      ]),
    );
    for (const { src } of icons) expect((await request.get(src)).ok()).toBe(true);

    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await page.goto("/leads");
    await expect(page.getByRole("heading", { name: "No connection" })).toBeVisible();
    await expectAccessible(page);
    await context.setOffline(false);
    await page.getByRole("link", { name: "Try again" }).tap();
    await expect(page.getByRole("grid", { name: "Leads" })).toBeVisible();
  });
});
