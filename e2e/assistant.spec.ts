import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, type OwnTeam, signInAsOwner } from "./own-team";

const box = (page: Page) => page.getByLabel("Ask the offline assistant");

async function ask(page: Page, text: string) {
  await expect(async () => {
    await box(page).fill(text);
    await expect(page.getByRole("button", { name: "Send", exact: true })).toBeEnabled({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
}

async function addLeads(team: OwnTeam) {
  for (const [firstName, source] of [
    ["Ana", "Zillow"],
    ["Noah", "Zillow"],
    ["Zoe", "Referral"],
  ])
    await team.api("POST", "/leads", { firstName, lastName: "Fairground", source });
}

test("beside the list, without a key: leads are found, one is changed and taken back, a set waits for approval, a reload loses nothing", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await addLeads(team);
  await signInAsOwner(page, team);
  await page.goto("/leads");
  await expect(page.getByRole("grid", { name: "Leads" })).toHaveAttribute("aria-rowcount", "4");
  await page.keyboard.press("Control+j");
  const panel = page.getByRole("complementary", { name: "Offline assistant" });
  await expect(panel.getByRole("button", { name: "Pipeline" })).toBeVisible();
  await expectAccessible(page);

  await ask(page, "show leads from Zillow");
  await expect(panel.getByText("2 leads", { exact: true })).toBeVisible();
  await expect(panel.getByRole("link", { name: "Ana Fairground" })).toBeVisible();

  await ask(page, "mark Zoe Fairground as qualified");
  await expect(panel.getByText("Done:")).toBeVisible();
  await expect(page.getByRole("grid").getByText("Qualified")).toBeVisible();
  await expectAccessible(page);
  await panel.getByRole("button", { name: /^Undo/ }).click();
  await expect(panel.getByText("Undone", { exact: true })).toBeVisible();
  await expect(page.getByRole("grid").getByText("Qualified")).toHaveCount(0);

  await ask(page, "assign all leads from Zillow to me");
  const card = panel.getByRole("region", { name: /^Give 2 leads/ });
  await expect(card).toBeVisible();
  await expectAccessible(page);
  await page.reload();
  await expect(card).toBeVisible();
  const owned = async () =>
    (await team.api<{ total: number }>("GET", `/leads?assignedToId=${team.userId}&limit=1`)).total;
  expect(await owned()).toBe(0);
  await card.getByRole("button", { name: "Approve" }).click();
  await expect(panel.getByText("2 leads now belong to")).toBeVisible();
  expect(await owned()).toBe(2);

  await page.reload();
  await expect(panel.getByText("2 leads now belong to")).toBeVisible();
  await expect(panel.getByText("You approved this.")).toBeVisible();
});

test("on its own page conversations are listed, searched and deleted", async ({ page, request }) => {
  const team = await foundTeam(request);
  await addLeads(team);
  await signInAsOwner(page, team);
  await page.goto("/chat");
  await ask(page, "how many leads do we have?");
  await expect(page.getByText("3 leads", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "New conversation" }).first().click();
  await ask(page, "pipeline");
  // What is said to screen readers stands on the page too.
  const answer = page.getByRole("article", { name: "Assistant" });
  await expect(answer.getByText("The pipeline:")).toBeVisible();
  await page.reload();
  await expect(answer.getByText("The pipeline:")).toBeVisible();
  const list = page.getByRole("list", { name: "Conversations" });
  await expect(list.getByRole("button", { name: /^how many leads/ })).toBeVisible();
  await page.getByLabel("Search conversations").fill("pipeline");
  await expect(list.getByRole("button", { name: /^how many leads/ })).toHaveCount(0);
  await expectAccessible(page);
  await list.getByRole("button", { name: "Delete pipeline" }).click();
  await page.getByRole("button", { name: "Delete", exact: true }).click();
  await expect(list.getByText("No conversation holds these words.")).toBeVisible();
});

test("on a phone the assistant fills the screen and is one tap away", async ({ page, request }) => {
  const team = await foundTeam(request);
  await page.setViewportSize({ width: 390, height: 844 });
  await signInAsOwner(page, team);
  await page.goto("/leads");
  await page.getByRole("link", { name: "Assistant" }).click();
  await ask(page, "new lead Ana Ruiz, ana@example.com, worth 400k");
  await expect(page.getByText("Added Ana Ruiz", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Ana Ruiz" }).click();
  await expect(page).toHaveURL(/\/leads\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: "Ana Ruiz" }).first()).toBeVisible();
});
