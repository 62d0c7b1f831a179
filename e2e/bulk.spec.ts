import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, type OwnTeam, signInAsOwner } from "./own-team";

const MATCHING = 60;

test("everything that matches is assigned at once and taken back from the notice or later", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await addLeads(team);
  await signInAsOwner(page, team);
  const unowned = async () => {
    const { total } = await team.api<{ total: number }>("GET", `/leads?source=Fair&limit=1`);
    const all = await team.api<{ total: number }>("GET", `/leads?assignedToId=${team.userId}&limit=1`);
    return { matching: total, owned: all.total };
  };

  await page.goto("/leads?q=Fairground");
  const grid = page.getByRole("grid", { name: "Leads" });
  await expect(grid).toHaveAttribute("aria-rowcount", String(MATCHING + 1));
  await page.getByLabel("Select all loaded rows").check();
  await page.getByRole("button", { name: `Select all ${MATCHING}` }).click();
  await expect(page.getByText(`All ${MATCHING} that match are selected.`)).toBeVisible();
  await expectAccessible(page);

  await assignToOwner(page);
  await expect(page.getByText(`${MATCHING} leads assigned to River Song`)).toBeVisible();
  await expect(grid.getByRole("row").nth(1)).toContainText("River Song");
  expect((await unowned()).owned).toBe(MATCHING);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByText("Undone", { exact: true })).toBeVisible();
  expect((await unowned()).owned).toBe(0);
  await expect(grid.getByRole("row").nth(1)).toContainText("Unassigned");

  await page.getByLabel("Select all loaded rows").check();
  await page.getByRole("button", { name: `Select all ${MATCHING}` }).click();
  await assignToOwner(page);
  await expect(page.getByText(`${MATCHING} leads assigned to River Song`)).toBeVisible();
  await page.goto("/journal");
  await page
    .getByRole("button", { name: /^Undo: / })
    .first()
    .click();
  await expect(page.getByText(`Undone: ${MATCHING} rows restored`)).toBeVisible();
  await expectAccessible(page);
  expect((await unowned()).owned).toBe(0);
});

async function addLeads(team: OwnTeam) {
  const names = Array.from({ length: MATCHING }, (_, index) => `Visitor ${index}`);
  await Promise.all(
    names.map((firstName) => team.addLead({ firstName, company: "Fairground", source: "Fair" })),
  );
  await team.addLead({ firstName: "Bystander", company: "Elsewhere" });
}

async function assignToOwner(page: Page) {
  await page
    .getByRole("region", { name: "Selected rows" })
    .getByRole("button", { name: "Assign" })
    .click();
  await page.getByRole("menuitemradio", { name: "River Song" }).click();
}
