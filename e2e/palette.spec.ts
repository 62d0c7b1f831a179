import { expect, expectAccessible, test } from "./fixtures";

test("the palette finds a lead, names the leads opened last, and acts on what is selected", async ({
  page,
  signedInAs,
}) => {
  await signedInAs("ada@rapport.test");
  await page.goto("/leads");
  const palette = page.getByRole("dialog", { name: "Search and commands" });
  // A key that is pressed before the page is alive is lost, and a person presses it again.
  const open = () =>
    expect(async () => {
      if (!(await palette.isVisible())) await page.keyboard.press("ControlOrMeta+k");
      await expect(palette).toBeVisible({ timeout: 2_000 });
    }).toPass();
  const type = async (text: string) => {
    await open();
    await palette.getByRole("combobox").fill(text);
  };

  await type("rosalind");
  await expect(palette.getByRole("option", { selected: true })).toContainText("Rosalind Achebe");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Rosalind Achebe" }).first()).toBeVisible();

  await open();
  await expect(palette.getByRole("option").first()).toContainText("Rosalind Achebe");
  await palette.getByRole("combobox").fill("near a school");
  await expect(palette.getByRole("option").filter({ hasText: "near a school" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();

  await type("leads");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/leads");
  const rows = page.getByRole("grid", { name: "Leads" });
  await rows.getByRole("row").nth(2).press("x");
  await type("assign grace");
  await expect(palette.getByRole("option", { selected: true })).toContainText("Assign 1 lead to Grace");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/1 lead assigned to Grace|Nothing to change/)).toBeVisible();
});
