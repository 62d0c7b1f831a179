import { expect, expectAccessible, signIn, test } from "./fixtures";
import { foundTeam, MAIL_FRAME, newAddress, signInAsOwner } from "./own-team";
import { confirmAddress, openInvitation } from "./teams";

test.use({ expectedErrors: [MAIL_FRAME] });

test("the bell of a colleague counts what concerns them as it happens, and what they want to hear of is theirs to choose", async ({
  page,
  otherPage,
  request,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  await signInAsOwner(page, team);
  const email = newAddress("martha");
  const password = "Smith-and-Jones-7";
  await team.api("POST", `/teams/${team.teamId}/members`, { email });
  const invitation = (await openInvitation(page, email)).split("/").at(-1);
  const joined = await request.post(`/api/invitations/${invitation}/register`, {
    data: { name: "Martha Jones", password },
  });
  const { user } = await joined.json();
  const [rose, jack] = await Promise.all([
    team.addLead({ firstName: "Rose", lastName: "Tyler" }),
    team.addLead({ firstName: "Jack", lastName: "Harkness" }),
  ]);

  await signIn(otherPage, email, password);
  await otherPage.goto("/leads");
  const bell = otherPage.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications");
  await team.api("PATCH", `/leads/${rose.id}/assign`, { assignedToId: user.id });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  await team.api("POST", `/leads/${jack.id}/notes`, { body: "See @Martha", mentions: [user.id] });
  await expect(bell).toHaveAccessibleName("Notifications, 2 unread");

  await bell.press("Enter");
  const panel = otherPage.getByRole("dialog", { name: "Notifications" });
  await expect(panel.getByRole("region", { name: "Rose Tyler" })).toBeVisible();
  await expectAccessible(otherPage);
  await panel
    .getByRole("region", { name: "Jack Harkness" })
    .locator("a[data-notification]")
    .press("Enter");
  await otherPage.waitForURL(`**/leads/${jack.id}**`);
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  await bell.press("Enter");
  await panel.getByRole("button", { name: "Mark all as read" }).click();
  await expect(bell).toHaveAccessibleName("Notifications");

  await otherPage.goto("/settings/notifications");
  await expectAccessible(otherPage);
  const assignments = otherPage.getByLabel("Assignments: In the app");
  await expect(assignments).toBeChecked();
  await assignments.click();
  await expect(otherPage.getByText("Saved")).toBeAttached();
  await otherPage.reload();
  await expect(assignments).not.toBeChecked();
  await team.api("PATCH", `/leads/${jack.id}/assign`, { assignedToId: user.id });
  await team.api("POST", `/leads/${rose.id}/notes`, { body: "And @Martha again", mentions: [user.id] });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
});
