import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam } from "./own-team";
import { addColleague, confirmAddress } from "./teams";

test("the bell of a colleague counts what concerns them as it happens, and what they want to hear of is theirs to choose", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  const martha = await addColleague(request, team, "Martha Jones");
  const [rose, jack] = await Promise.all([
    team.addLead({ firstName: "Rose", lastName: "Tyler" }),
    team.addLead({ firstName: "Jack", lastName: "Harkness" }),
  ]);

  await signIn(page, martha.email, martha.password);
  await page.goto("/leads");
  const bell = page.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");
  await team.api("PATCH", `/leads/${rose.id}/assign`, { assignedToId: martha.userId });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  await team.api("POST", `/leads/${jack.id}/notes`, { body: "See @Martha", mentions: [martha.userId] });
  await expect(bell).toHaveAccessibleName("Notifications, 2 unread");

  await bell.press("Enter");
  const panel = page.getByRole("dialog", { name: "Notifications" });
  await expect(panel.getByRole("region", { name: "Rose Tyler" })).toBeVisible();
  await expectAccessible(page);
  await panel
    .getByRole("region", { name: "Jack Harkness" })
    .locator("a[data-notification]")
    .press("Enter");
  await page.waitForURL(`**/leads/${jack.id}**`);
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  await bell.press("Enter");
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell).toHaveAccessibleName("Notifications");

  await page.goto("/settings/notifications");
  await expectAccessible(page);
  const assignments = page.getByLabel("Assignments: In the app");
  await expect(assignments).toBeChecked();
  await assignments.click();
  await expect(page.getByText("Saved")).toBeAttached();
  await page.reload();
  await expect(assignments).not.toBeChecked();
  await team.api("PATCH", `/leads/${jack.id}/assign`, { assignedToId: martha.userId });
  await team.api("POST", `/leads/${rose.id}/notes`, {
    body: "And @Martha again",
    mentions: [martha.userId],
  });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
});
