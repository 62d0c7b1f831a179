import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("what was said is written down, put right without losing a wording, and found again by its link", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Donna", lastName: "Noble", phone: "+44 20 7946 0018" });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  const timeline = page.getByRole("region", { name: "Activity" });
  const draft = page.getByRole("textbox", { name: "Add a note" });

  await draft.click();
  await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
  await page.keyboard.type("Wants the ");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("blue door");
  await expect(page.getByRole("button", { name: "Bold" })).toHaveAttribute("aria-pressed", "true");
  await expectAccessible(page);
  await page.reload();
  await expect(draft).toHaveValue("Wants the blue door");
  await draft.click();
  await expect(draft.locator("strong")).toHaveText("blue door");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(timeline.getByRole("listitem").first().locator("strong")).toHaveText("blue door");

  await timeline.getByRole("button", { name: "Note actions" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const edited = page.getByRole("form", { name: "Edit note" }).getByRole("textbox", { name: "Note" });
  await expect(edited.locator("strong")).toHaveText("blue door");
  const [note] = (await team.api<{ items: { id: string }[] }>("GET", `/leads/${lead.id}/notes`)).items;
  await team.api("PUT", `/notes/${note?.id}`, { body: "Changed by another program" });
  await edited.fill("Wants the red door");
  await page.getByRole("button", { name: "Save note" }).click();
  const conflict = page.getByRole("alert", { name: "Changed in the meantime" });
  await expect(conflict).toContainText("Changed by another program");
  await expect(edited).toHaveText("Wants the red door");
  await conflict.getByRole("button", { name: "Save mine" }).click();
  await expect(timeline.getByRole("listitem").first()).toContainText("Wants the red door");

  await timeline.getByRole("button", { name: "edited" }).click();
  const versions = page.getByRole("dialog", { name: "Earlier versions" });
  await expect(versions.getByRole("listitem")).toHaveText([
    /Changed by another program/,
    /Wants the blue door/,
  ]);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(versions).toBeHidden();

  await page.keyboard.press("c");
  const log = page.getByRole("form", { name: "Log a call" });
  await log.getByLabel("Outcome").selectOption("Answered");
  await log.getByLabel("Length").fill("12:30");
  await log.getByLabel("Notes").fill("Comes on Friday");
  await expectAccessible(page);
  await log.getByRole("button", { name: "Log call" }).click();
  const call = timeline.getByRole("listitem").first();
  await expect(call).toContainText("logged a call: Answered · 12 min 30 s");
  await expect(page.getByRole("region", { name: "Facts" })).toContainText("Last contactedjust now");
  await call.getByRole("link").click();
  await expect(page).toHaveURL(/#activity-/);
  const link = page.url();

  for (let count = 0; count < 60; count += 1)
    await team.api("POST", `/leads/${lead.id}/notes`, { body: `Note ${count}` });
  // What others did has been drawn since, and the address still says what it said.
  await expect(page.getByRole("region", { name: "Activity" })).toContainText("Note 59");
  await expect(page).toHaveURL(link);
  await page.goto("/leads");
  await page.goto(link);
  await expect(timeline.getByText("logged a call: Answered")).toBeInViewport();
  await page.getByRole("button", { name: "Back to the latest" }).click();
  await expect(timeline.getByText("Note 59")).toBeVisible();

  await page.getByRole("button", { name: "Kinds of activity: all" }).click();
  await page.getByRole("menuitemcheckbox", { name: "Calls" }).click();
  await page.keyboard.press("Escape");
  await expect(timeline.getByRole("listitem")).toHaveCount(1);
  await expect(page).toHaveURL(/types=call_logged/);
});

test("a press that begins before the editor has come adds the note, and nothing moves away under it", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Donna", lastName: "Noble" });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  const timeline = page.getByRole("region", { name: "Activity" });
  await expect(timeline.getByRole("listitem").first()).toBeVisible();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/_next/static/chunks/**", async (route) => {
    await released;
    await route.continue();
  });

  const draft = page.getByRole("textbox", { name: "Add a note" });
  await draft.fill("Prefers mornings.");
  const add = page.getByRole("button", { name: "Add note" });
  await add.hover();
  const before = await add.boundingBox();
  await page.mouse.down();
  release();
  await expect(page.getByRole("toolbar", { name: "Formatting" })).toBeVisible();
  expect(await add.boundingBox()).toEqual(before);
  await expect(draft).not.toBeFocused();
  await page.mouse.up();
  await expect(timeline.getByRole("listitem").first()).toContainText("Prefers mornings.");
});

test("a call that somebody else corrects meanwhile is saved over only once that was said", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Wilfred", lastName: "Mott" });
  const { id } = await team.api<{ id: string }>("POST", "/activities", {
    leadId: lead.id,
    outcome: "answered",
    notes: "Comes on Friday",
  });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  const call = page.getByRole("region", { name: "Activity" }).getByRole("listitem").first();
  await call.getByRole("button", { name: "Log actions" }).click();
  await page.getByRole("menuitem", { name: "Edit" }).click();
  const form = page.getByRole("form", { name: "Edit a call" });
  await form.getByLabel("Notes").fill("Comes on Monday");
  await team.api("PATCH", `/activities/${id}`, { notes: "Does not come" });
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toContainText("This was changed in the meantime.");
  await expect(form).toContainText("Does not come");
  await expect(form.getByLabel("Notes")).toHaveValue("Comes on Monday");
  const { items } = await team.api<{ items: { logged: { notes: string } }[] }>(
    "GET",
    `/leads/${lead.id}/activities?type=call_logged`,
  );
  expect(items[0]?.logged.notes).toBe("Does not come");

  await form.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  await expect(call).toContainText("Comes on Monday");
});
