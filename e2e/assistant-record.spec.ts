import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("an owner reads what the assistant was asked and did, narrows it, downloads it, and sets what it may cost", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Ana", lastName: "Fairground", source: "Zillow" });
  await signInAsOwner(page, team);
  await page.goto("/settings/assistant");
  await expect(page.getByText("Nothing asked yet")).toBeVisible();
  await expect(page.getByText("The offline assistant answers")).toBeVisible();
  await expectAccessible(page);

  await page.goto("/chat");
  await page.getByLabel("Ask the offline assistant").fill("show leads from Zillow");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 lead", { exact: true })).toBeVisible();
  await page.goto("/settings/assistant");
  const turns = page.getByRole("list", { name: "Turns" });
  await expect(turns.getByRole("listitem")).toHaveCount(1);
  await expect(turns).toContainText("Done");

  await page.getByLabel("Outcome").selectOption("Failed");
  await expect(page).toHaveURL(/outcome=failed/);
  await expect(page.getByText("Nothing like that")).toBeVisible();
  await page.goBack();
  await expect(turns.getByRole("listitem")).toHaveCount(1);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download all" }).click();
  expect((await download).suggestedFilename()).toMatch(/^assistant-.*\.jsonl$/);

  await turns.getByRole("link", { name: "show leads from Zillow" }).click();
  await expect(page.getByRole("heading", { name: "show leads from Zillow" })).toBeVisible();
  await page.getByText("Looked for leads").click();
  await expect(page.getByText("Input", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "All turns" }).click();
  await page.getByLabel("The whole team, a month").fill("a lot");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Enter an amount in US dollars")).toBeVisible();
  await page.getByLabel("The whole team, a month").fill("25.50");
  await page.getByLabel("Cap of River Song", { exact: true }).selectOption("Their own cap");
  await page.getByLabel("Cap of River Song in US dollars").fill("5");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Caps saved")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("The whole team, a month")).toHaveValue("25.5");
  await expect(page.getByLabel("Cap of River Song in US dollars")).toHaveValue("5");
  await expectAccessible(page);
});

test("a note is put right where it is written, and Escape brings the first wording back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Ana", lastName: "Fairground" });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  const note = page.getByLabel("Add a note");
  await note.fill("called  her . she wants a garden");
  await page.getByRole("button", { name: "Improve the text" }).click();
  await page.getByRole("menuitem", { name: "Fix spelling and spacing" }).click();
  await expect(page.getByRole("region", { name: "What was changed" })).toBeVisible();
  await expect(note).not.toHaveText("called her . she wants a garden");
  await expectAccessible(page);
  await note.press("Escape");
  await expect(note).toHaveText("called her . she wants a garden");

  await page.getByRole("button", { name: "Improve the text" }).click();
  await page.getByRole("menuitem", { name: "Make it shorter" }).click();
  await expect(page.getByRole("region", { name: "What was changed" })).toContainText(
    "takes a language model, and none is connected",
  );
  await expect(note).toHaveText("called her . she wants a garden");
});
