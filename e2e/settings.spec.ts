import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("an owner renames, adds and deletes steps of the pipeline, and no lead is lost", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Wilfred", lastName: "Mott", status: "nurture" });
  const statusOf = () =>
    team.api<{ status: string }>("GET", `/leads/${lead.id}`).then(({ status }) => status);
  await signInAsOwner(page, team);
  await page.goto("/settings/pipeline");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add status" }).click();
  const status = page.getByRole("dialog", { name: "Add status" });
  await status.getByLabel("Name").fill("Viewing");
  await status.getByRole("radio", { name: "Pink" }).check({ force: true });
  await status.getByLabel("Stale after, days").fill("5");
  await expectAccessible(page);
  await status.getByRole("button", { name: "Add status" }).click();
  const rows = page.getByRole("grid", { name: "Statuses" }).getByRole("row");
  await expect(rows.last()).toContainText("Viewing10% to win · stale after 5 days");

  // By keyboard: the handle takes the row up, the arrows choose its place, Enter puts it down.
  await rows.last().getByRole("button", { name: /^Drag/ }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Order of the pipeline changed")).toBeVisible();
  await expect(rows.first()).toContainText("Viewing");

  await page.getByRole("button", { name: "More for Nurture" }).click();
  await page.getByRole("menuitem", { name: "Delete…" }).click();
  const removal = page.getByRole("dialog", { name: "Delete Nurture" });
  await removal.getByLabel("Move leads to").selectOption("Viewing");
  await removal.getByRole("button", { name: "Move 1 lead and delete" }).click();
  await expect(page.getByRole("row", { name: "Nurture" })).toHaveCount(0);
  expect(await statusOf()).toBe("viewing");
  await page
    .getByRole("alertdialog", { name: "Nurture deleted" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(page.getByRole("row", { name: "Nurture" })).toBeVisible();
  expect(await statusOf()).toBe("nurture");

  await page.getByRole("row", { name: "Nurture" }).click();
  await page.getByRole("dialog", { name: "Edit Nurture" }).getByLabel("Name").fill("Later on");
  await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("row", { name: "Later on" })).toBeVisible();
  await page.goto("/leads");
  await expect(page.getByRole("row", { name: /Wilfred Mott/ })).toContainText("Later on");
});

test("the words for lost leads are renamed with the leads that have them", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Donna", status: "lost", lossReason: "Price" });
  const reasonOf = () =>
    team.api<{ lossReason: string }>("GET", `/leads/${lead.id}`).then(({ lossReason }) => lossReason);
  await signInAsOwner(page, team);
  await page.goto("/settings/pipeline");
  await page.getByRole("button", { name: "More for Price" }).click();
  await page.getByRole("menuitem", { name: "Rename" }).click();
  const dialog = page.getByRole("dialog", { name: "Rename Price" });
  await dialog.getByRole("textbox", { name: "Name" }).fill("Too dear");
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Save" }).click();
  const reasons = page.getByRole("grid", { name: "Loss reasons" }).getByRole("row");
  await expect(reasons.first()).toContainText("Too dear");
  expect(await reasonOf()).toBe("Too dear");
  await page
    .getByRole("alertdialog", { name: "Too dear saved" })
    .getByRole("button", { name: "Undo" })
    .click();
  await expect(reasons.first()).toContainText("Price");
  expect(await reasonOf()).toBe("Price");
});

test("the role of a member is edited in place", async ({ page, signedInAs }) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/settings/members");
  await expectAccessible(page);
  await changeRole(page, "Agent", "Manager");
  await page.reload();
  await changeRole(page, "Manager", "Agent");
});

test("one's own profile is edited, and every page writes and reads dates and sums the way it says", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Wilfred", valueCents: 1_250_050, currency: "EUR" });
  await team.api("POST", "/tasks", { title: "Call", leadId: lead.id, dueOn: "2031-12-03" });
  await signInAsOwner(page, team);
  const row = page.getByRole("row", { name: /Wilfred/ });
  await page.goto("/leads");
  await expect(row).toContainText("€12,500.50");

  await page.goto("/settings/profile");
  await expectAccessible(page);
  await page.getByLabel("Signature").fill("River Song, Library");
  await page.getByRole("button", { name: /^Dates, numbers and money:/ }).click();
  await page.getByRole("searchbox").fill("german (ger");
  await page.getByRole("menuitemradio", { name: /Deutsch \(Deutschland\)/ }).click();
  await expect(page.getByText("31.12.2026, 16:05 · 12.500,50 $.")).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Profile saved")).toBeVisible();
  await page.getByLabel("Name", { exact: true }).fill(" ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter a name.")).toBeVisible();

  await page.getByRole("link", { name: "Leads", exact: true }).click();
  await expect(row).toContainText("12.500,50 €");
  await row.click();
  await expect(page.getByRole("dialog").getByText("3. Dez. 2031").first()).toBeVisible();
  await page.getByRole("button", { name: /^Edit Value/i }).click();
  const amount = page.getByRole("textbox", { name: "Value" });
  await expect(amount).toHaveValue("12500,50");
  await amount.fill("13.000,75");
  await amount.press("Enter");
  await expect(row).toContainText("13.000,75 €");
  const storedValue = () =>
    team.api<{ valueCents: number }>("GET", `/leads/${lead.id}`).then(({ valueCents }) => valueCents);
  await expect.poll(storedValue).toBe(1_300_075);

  await page.goto("/settings/profile");
  await expect(page.getByLabel("Signature")).toHaveValue("River Song, Library");
  await expect(page.getByRole("button", { name: /Deutsch \(Deutschland\)/ })).toBeVisible();
});

/** The new role stands there at once; only the server's answer says that it is saved. */
async function changeRole(page: Page, from: string, to: string) {
  await page.getByRole("button", { name: `Edit role of Leo Novak: ${from}` }).click();
  const answer = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("menuitemradio", { name: to }).click();
  expect((await answer).ok()).toBe(true);
  await expect(page.getByRole("button", { name: `Edit role of Leo Novak: ${to}` })).toBeVisible();
}
