import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

const GOOD_ROWS = 40;

test("a file is dropped, checked, imported, followed to its job, and taken back", async ({
  page,
  request,
}) => {
  const team = await foundTeam(request);
  await signInAsOwner(page, team);
  await page.getByRole("link", { name: "Import a file" }).click();
  await expect(page.getByRole("heading", { name: "Recent imports" })).toBeVisible();
  await expectAccessible(page);

  await drop(page, "fair.csv", fairVisitors());
  await expect(page).toHaveURL(/upload=/);
  for (const [column, field] of [
    ["Full name", "Full name"],
    ["E-mail", "Email"],
    ["Mobile", "Phone"],
    ["Company", "Company"],
    ["Stage", "Status"],
    ["Deal value", "Value"],
    ["Comment", "Note"],
  ])
    await expect(
      page.getByRole("button", { name: new RegExp(`^${column} becomes: ${field}$`) }),
    ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check the file" }).click();

  await expect(page.getByRole("heading", { name: `${GOOD_ROWS + 2} rows checked` })).toBeVisible();
  const failed = page.getByRole("table", { name: "Failed rows" });
  await expect(failed.getByRole("row")).toHaveCount(2);
  await expect(page.getByText("call me maybe", { exact: false }).first()).toBeAttached();
  await expectAccessible(page);
  expect(await team.api("GET", "/leads?limit=1")).toMatchObject({ total: 0 });

  await page.getByRole("button", { name: `Import ${GOOD_ROWS} rows` }).click();
  await expect(page.getByRole("heading", { name: `${GOOD_ROWS} leads imported` })).toBeVisible();
  await expectAccessible(page);
  const result = page.url();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download failed rows" }).click(),
  ]);
  const csv = await readFile(await download.path(), "utf8");
  expect(csv.trim().split(/\r?\n/)).toHaveLength(2);
  expect(csv).toMatch(/Deal value,Comment,Parking,Reason/);

  await page.getByRole("link", { name: "Open the leads" }).click();
  const grid = page.getByRole("grid", { name: "Leads" });
  await expect(grid).toHaveAttribute("aria-rowcount", String(GOOD_ROWS + 1));
  await page.getByLabel("Search leads").fill("Visitor 07");
  const row = page.getByRole("row", { name: /Visitor 07/ });
  await expect(row).toContainText("Qualified");
  await expect(row).toContainText("$1,250");

  await page.goto("/admin/jobs");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Import leads" }).first().click();
  const steps = page.getByRole("region", { name: "Steps" });
  await expect(steps.getByRole("listitem").first()).toBeVisible();
  await steps.locator("summary").first().click();
  await expect(steps.getByText("Output").first()).toBeVisible();
  await expectAccessible(page);

  await page.goto(result);
  await page.getByRole("button", { name: "Undo import" }).click();
  await expect(page.getByText("This import was undone.").first()).toBeVisible();
  await expectAccessible(page);
  expect(await team.api("GET", "/leads?limit=1")).toMatchObject({ total: 0 });
});

/** Semicolons, quotes, a column that nobody knows, a phone number that is none, a repeated and an empty lead. */
function fairVisitors(): string {
  const rows = Array.from({ length: GOOD_ROWS }, (_, index) => {
    const name = `Visitor ${String(index).padStart(2, "0")}`;
    const phone = index === 3 ? "call me maybe" : `+1 303 555 01${String(index).padStart(2, "0")}`;
    return `${name};visitor${index}@example.com;${phone};"Fair; Hall ${index}";Qualified;"1,250.00";"Said ""hello""";${index}`;
  });
  const again = "Visitor 00;visitor0@example.com;;;;;;";
  const nobody = ";;;;Qualified;10;;99";
  const header = "Full name;E-mail;Mobile;Company;Stage;Deal value;Comment;Parking";
  return [header, ...rows, again, nobody].join("\r\n");
}

async function drop(page: Page, name: string, text: string) {
  const dataTransfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? "", { type: "text/csv" }));
      return transfer;
    },
    [name, text],
  );
  await page.getByText("Drop a CSV or Excel file here").dispatchEvent("drop", { dataTransfer });
}
