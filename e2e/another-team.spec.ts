import { expect, expectAccessible, test } from "./fixtures";
import { foundTeam, signInAsOwner } from "./own-team";

test.use({ expectedErrors: [/status of 404/] });

test("another team's lead is not there, on no page and through no door", async ({ page, request }) => {
  const theirs = await foundTeam(request);
  const lead = await theirs.addLead({ firstName: "Secret", lastName: "Admirer" });
  const ours = await foundTeam(request);
  await signInAsOwner(page, ours);

  await page.goto(`/leads/${lead.id}`);
  await expect(page.getByRole("heading", { name: "This lead is not here" })).toBeVisible();
  await expect(page.getByText("Admirer")).toHaveCount(0);
  await expectAccessible(page);
  await page.goto(`/leads?lead=${lead.id}`);
  await expect(page.getByRole("dialog")).toContainText("This lead is not here");
  await expect(page.getByText("Admirer")).toHaveCount(0);

  for (const [method, path] of [
    ["GET", ""],
    ["PUT", ""],
    ["DELETE", ""],
    ["GET", "/activities"],
    ["GET", "/notes"],
  ] as const) {
    const answer = await request.fetch(`/api/leads/${lead.id}${path}`, {
      method,
      headers: ours.headers,
      ...(method === "PUT" && { data: { company: "Ours now" } }),
    });
    expect(answer.status(), `${method} ${path}`).toBe(404);
    expect(await answer.text()).not.toContain("Admirer");
  }
  const kept = await theirs.api<{ version: number }>("GET", `/leads/${lead.id}`);
  expect(kept.version).toBe(lead.version);
});
