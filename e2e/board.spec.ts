import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam, OWNER, signInAsOwner } from "./own-team";

test("leads are moved on the board by mouse and keyboard, with a reason where one is due, and others see it; a folded column takes them too", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Rose", lastName: "Tyler", valueCents: 1_000_000 });
  await team.addLead({ firstName: "Mickey", lastName: "Smith", valueCents: 250_000 });
  await signInAsOwner(page, team);
  await signIn(otherPage, team.email, OWNER.password);
  await page.goto("/leads");
  await page.getByRole("link", { name: "Board", exact: true }).click();
  await otherPage.goto("/leads?layout=board");

  const column = (name: string, at = page) => at.getByRole("region", { name, exact: true });
  const card = (name: string, at = page) => at.getByRole("button", { name, exact: true });
  await expect(column("New")).toContainText("$12.5K");
  await expectAccessible(page);

  await card("Rose Tyler").dragTo(column("Contacted"));
  await expect(
    column("Contacted").getByRole("button", { name: "Rose Tyler", exact: true }),
  ).toBeVisible();
  await expect(column("Contacted")).toContainText("$10K");
  await expect(column("New")).toContainText("$2.5K");
  await expect(
    column("Contacted", otherPage).getByRole("button", { name: "Rose Tyler", exact: true }),
  ).toBeVisible();

  await card("Mickey Smith").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: "Drag Mickey Smith" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(column("New")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(column("Qualified")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(
    column("Qualified").getByRole("button", { name: "Mickey Smith", exact: true }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Move Rose Tyler to another status" }).click();
  await page.getByRole("menuitemradio", { name: "Lost" }).click();
  const dialog = page.getByRole("dialog", { name: "Move this lead to Lost" });
  await dialog.getByRole("button", { name: "Price" }).click();
  await dialog.getByRole("button", { name: "Move to Lost" }).click();
  await expect(
    column("Lost", otherPage).getByRole("button", { name: "Rose Tyler", exact: true }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(
    column("Contacted", otherPage).getByRole("button", { name: "Rose Tyler", exact: true }),
  ).toBeVisible();

  // One that stands beside the card: a mouse cannot be in two places of a board that is scrolled in between.
  const fold = page.getByRole("button", { name: "Fold Appointment away" });
  await fold.focus();
  await fold.press("Enter");
  const folded = page.getByRole("button", { name: "Show Appointment, 0 leads" });
  await expect(folded).toBeFocused();
  await page.reload();
  await expect(folded).toBeVisible();
  await card("Rose Tyler").dragTo(column("Appointment"));
  await expect(page.getByRole("button", { name: "Show Appointment, 1 lead" })).toBeVisible();
});
