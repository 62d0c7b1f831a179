import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, newAddress, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("new leads go to whom the rules say, in turn, and each says why", async ({ page, request }) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("jack");
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const token = (await openInvitation(page, email)).split("/").at(-1);
  const joined = await request.post(`/api/invitations/${token}/register`, {
    data: { name: "Jack Harkness", password: "Torchwood-3-hub" },
  });
  expect(joined.status(), await joined.text()).toBe(201);

  await page.goto("/settings/assigning");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add rule" }).click();
  const rule = page.getByRole("dialog", { name: "Add rule" });
  await rule.getByLabel("Name").fill("Portal leads");
  await rule.getByRole("button", { name: "Add condition" }).click();
  await page
    .getByRole("menuitemradio", { name: "Source", exact: true })
    .or(page.getByRole("option", { name: "Source", exact: true }))
    .click();
  await rule.getByRole("textbox", { name: /Source/ }).fill("Zillow");
  await rule.getByRole("checkbox", { name: "Jack Harkness" }).check();
  await rule.getByRole("checkbox", { name: "River Song" }).check();
  await expectAccessible(page);
  await rule.getByRole("button", { name: "Add rule" }).click();
  const saved = page.getByRole("row", { name: "Portal leads" });
  await expect(saved).toContainText("Source contains “Zillow” → in turn: Jack Harkness, River Song");

  await page.getByLabel("Source").fill("Zillow");
  await page.getByRole("button", { name: "Ask the rules" }).click();
  await expect(page.getByText("It was the turn of Jack Harkness, of 2.")).toBeVisible();

  const first = await team.addLead({ firstName: "Amy", lastName: "Pond", source: "Zillow" });
  await team.addLead({ firstName: "Rory", lastName: "Williams", source: "Zillow" });
  await team.addLead({ firstName: "Craig", lastName: "Owens", source: "Walk-in" });
  const log = page.getByRole("list", { name: "Last assignments" }).getByRole("listitem");
  await expect(log).toHaveCount(2);
  await expect(log.first()).toContainText("Rory Williams → River Song");
  await expectAccessible(page);

  await page.goto(`/leads/${first.id}`);
  await expect(page.getByRole("region", { name: "Activity" })).toContainText(
    "had it assigned to Jack Harkness by the rule Portal leads",
  );

  await page.goto("/settings/assigning");
  await page.getByRole("button", { name: "More for Portal leads" }).click();
  await page.getByRole("menuitem", { name: "Switch off" }).click();
  await expect(page.getByText("Portal leads is switched off")).toBeVisible();
  await expect(saved).toContainText("off");
  const later = await team.addLead({ firstName: "Later", source: "Zillow" });
  expect(await team.api("GET", `/leads/${later.id}`)).toMatchObject({ assignedToId: null });
});
