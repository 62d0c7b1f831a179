import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner, unique } from "./own-team";

test("somebody with two teams goes from one to the other by keyboard: in the switcher and in the palette", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await team.addLead({ firstName: "Home", lastName: "Lead" });
  const home = (await team.api<{ team: { name: string } }>("GET", "/auth/me")).team.name;
  const away = unique("Away");
  await team.api("POST", "/teams", { name: away });
  await signInAsOwner(page, team);

  const trigger = (name: string) => page.getByRole("button", { name: `Team: ${name}` });
  const isAt = async (name: string) => {
    await expect(trigger(name)).toBeVisible();
    await page.getByRole("link", { name: "Leads", exact: true }).click();
    const lead = page.getByRole("row", { name: /Home Lead/ });
    if (name === home) await expect(lead).toBeVisible();
    else await expect(page.getByRole("heading", { name: "No leads yet" })).toBeVisible();
  };
  await page.goto("/leads");
  const first = (await trigger(home).isVisible()) ? home : away;
  const second = first === home ? away : home;
  await isAt(first);

  await trigger(first).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("menuitemradio", { name: first })).toBeChecked();
  await expectAccessible(page);
  await page.keyboard.type(second);
  await expect(page.getByRole("menuitemradio", { name: second })).toBeFocused();
  await page.keyboard.press("Enter");
  await isAt(second);

  await page.keyboard.press("ControlOrMeta+k");
  await page.getByRole("combobox").fill(`switch to ${first}`);
  await expect(page.getByRole("option", { name: `Switch to ${first}` })).toBeVisible();
  await page.keyboard.press("Enter");
  await isAt(first);
});
