import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

const card = (page: Page, name: string) =>
  page.getByRole("list", { name: "Key figures" }).getByRole("link", { name: new RegExp(`^${name}: `) });

test("the dashboard's numbers are those of its rows, for each period and owner, by keyboard", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await signInAsOwner(page, team);
  await page.goto("/");
  await expect(page.getByRole("heading", { name: "No leads yet" })).toBeVisible();

  const lead = await team.addLead({
    firstName: "Clara",
    lastName: "Oswald",
    source: "Website",
    valueCents: 500_000,
  });
  await team.addLead({
    firstName: "Danny",
    lastName: "Pink",
    source: "Referral",
    assignedToId: team.userId,
  });
  await team.api("POST", "/activities", { leadId: lead.id, kind: "call", outcome: "answered" });
  await team.api("PATCH", `/leads/${lead.id}/status`, { status: "won" });

  await page.goto("/dashboard?period=today");
  await expect(card(page, "New leads")).toHaveText("2");
  await expect(card(page, "Contacted")).toHaveText("1");
  await expect(card(page, "Won revenue")).toHaveText("$5,000");
  await expect(card(page, "Win rate")).toHaveText("100%");
  await expect(page.getByRole("list", { name: "Untouched leads" })).toContainText("Danny Pink");
  await expectAccessible(page);

  // What a number means is read out and shown by keyboard, and put away by Escape.
  const hint = page.getByRole("button", { name: "What Won means" });
  await hint.focus();
  await expect(page.getByRole("tooltip")).toHaveText(
    "Leads that were won in the period, and still are.",
  );
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tooltip")).toHaveCount(0);

  // Each number opens exactly its rows.
  await card(page, "Won").focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/leads\?status=won/);
  await expect(page.getByRole("row", { name: /Clara Oswald/ })).toBeVisible();
  await expect(page.getByRole("row", { name: /Danny Pink/ })).toHaveCount(0);
  await page.goBack();
  await page.getByRole("link", { name: /^Calls of .*: 1$/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Calls" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Activity" }).getByRole("listitem")).toHaveCount(1);
  await expectAccessible(page);
  await page.goBack();

  await page.getByRole("button", { name: "Owner: Everybody" }).click();
  await page.getByRole("menuitemradio", { name: "Me" }).click();
  await expect(page).toHaveURL(/owner=me/);
  await expect(card(page, "New leads")).toHaveText("1");
  await page.getByRole("navigation", { name: "Period" }).getByRole("link", { name: "Custom" }).click();
  await page.getByLabel("First day").fill("2020-01-01");
  await page.getByLabel("Last day").fill("2020-01-31");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/period=custom/);
  await expect(card(page, "New leads")).toHaveText("0");
  await expect(page).toHaveURL(/owner=me/);
});

test("the figures follow what others do, by themselves", async ({ page, request }) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Amy", lastName: "Pond" });
  await signInAsOwner(page, team);
  await page.goto("/dashboard?period=today");
  await expect(card(page, "New leads")).toHaveText("1");
  await team.addLead({ firstName: "Rory", lastName: "Williams" });
  await expect(card(page, "New leads")).toHaveText("2");
});
