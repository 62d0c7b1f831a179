import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test("a day of tasks: added in words, worked through by keys from lead to lead, moved together", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const [rose, jack] = await Promise.all([
    team.addLead({ firstName: "Rose", lastName: "Tyler" }),
    team.addLead({ firstName: "Jack", lastName: "Harkness" }),
  ]);
  await signInAsOwner(page, team);
  await page.goto("/tasks");
  await expect(page.getByRole("heading", { name: "All done" })).toBeVisible();
  await expectAccessible(page);

  const line = page.getByLabel("Add a task in words");
  await line.fill("call Rose Tyler today at 11:59pm !high every week");
  await expect(page.getByRole("form", { name: "New task" })).toContainText("about Rose Tyler");
  await expect(page.getByRole("form", { name: "New task" })).toContainText("High");
  await page.keyboard.press("Enter");
  const grid = page.getByRole("grid", { name: "Tasks" });
  await expect(grid.getByRole("row", { name: /Call Rose Tyler/ })).toBeVisible();

  const add = (title: string, leadId: string | null, dueOn: string) =>
    team.api("POST", "/tasks", { title, leadId, dueOn, assignedToId: team.userId });
  await add("Write to Jack", jack.id, dayFromNow(-2));
  await add("Tidy the office", null, dayFromNow(-1));
  await page.reload();
  await expect(grid.getByRole("row")).toHaveCount(4);
  await expectAccessible(page);

  // The latest first; its lead opens, and with it done the next one.
  await grid.getByRole("row").nth(1).focus();
  await page.keyboard.press("Enter");
  const panel = page.getByRole("dialog", { name: "Lead" });
  await expect(panel.getByRole("heading", { name: "Jack Harkness" })).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByText("Write to Jack is done")).toBeVisible();
  const dialog = page.getByRole("dialog", { name: "Task" });
  await expect(dialog.getByLabel("Task", { exact: true })).toHaveValue("Tidy the office");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();

  await grid.getByRole("row", { name: /Tidy the office/ }).focus();
  await page.keyboard.press("s");
  await expect(page.getByText("Tidy the office waits until tomorrow")).toBeVisible();
  await expect(grid.getByRole("row", { name: /Tidy the office/ })).toHaveCount(0);

  // The next time of what comes again stands a week on.
  await grid.getByRole("button", { name: "Finish Call Rose Tyler" }).click();
  await expect(page.getByRole("heading", { name: "All done" })).toBeVisible();
  await page.getByRole("link", { name: /Upcoming/ }).click();
  await expect(grid.getByRole("row", { name: /Call Rose Tyler/ })).toBeVisible();
  await expect(grid.getByRole("row", { name: /Tidy the office/ })).toBeVisible();

  await grid.getByRole("row").nth(1).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("x");
  const bar = page.getByRole("region", { name: "Selected rows" });
  await expect(bar).toContainText("2 selected");
  await bar.getByRole("button", { name: "Done" }).click();
  await expect(page.getByText("2 tasks done")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).last().click();
  await expect(grid.getByRole("row", { name: /Tidy the office/ })).toBeVisible();

  await page.goto(`/leads/${rose.id}`);
  await expect(page.getByRole("list", { name: "Open tasks" })).toContainText("Call Rose Tyler");
});
