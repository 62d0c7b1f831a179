import sharp from "sharp";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test("a picture is attached to a lead, looked at, saved, deleted and brought back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  const lead = await team.addLead({ firstName: "Amy", lastName: "Pond" });
  await signInAsOwner(page, team);
  await page.goto(`/leads/${lead.id}`);
  const files = page.getByRole("region", { name: "Files" });
  await expect(files).toContainText("Drop files here");
  const house = await sharp({ create: { width: 900, height: 600, channels: 3, background: "teal" } })
    .png()
    .toBuffer();
  await files.locator("input[type=file]").setInputFiles([
    { name: "House.png", mimeType: "image/png", buffer: house },
    {
      name: "Notes <script>.html",
      mimeType: "text/html",
      buffer: Buffer.from("<script>alert(1)</script>"),
    },
  ]);
  await expect(files.getByRole("listitem")).toHaveCount(2);
  await expect(files.getByRole("progressbar")).toHaveCount(0);
  await expectAccessible(page);

  await files.getByRole("button", { name: "House.png" }).first().press("Enter");
  const preview = page.getByRole("dialog", { name: "House.png" });
  const picture = preview.getByRole("img", { name: "House.png" });
  await expect(picture).toHaveJSProperty("complete", true);
  await expect(picture).toHaveJSProperty("naturalWidth", 900);
  await page.keyboard.press("Escape");
  await expect(preview).toBeHidden();

  const saving = page.waitForEvent("download");
  await files.getByRole("link", { name: "Notes <script>.html" }).click();
  expect((await saving).suggestedFilename()).toContain("Notes");

  await files.getByRole("button", { name: "More about House.png" }).press("Enter");
  await page.getByRole("menuitem", { name: "Delete" }).press("Enter");
  await expect(files.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(files.getByRole("button", { name: "House.png" }).first()).toBeVisible();
});
