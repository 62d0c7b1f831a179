import type { Locator, Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { foundTeam, type OwnTeam, signInAsOwner } from "./own-team";
import { addColleague, confirmAddress } from "./teams";

// A connection that breaks is an error to the browser, and what it was for is asked again.
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED/] });

const row = (page: Page, name: string) =>
  page.getByRole("row", { name: new RegExp(name), includeHidden: true });
const bell = (page: Page) => page.getByRole("button", { name: /^Notifications/ });
const inToday = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A team of two, and the browser of each. */
async function twoBrowsers(page: Page, otherPage: Page, request: Page["request"]) {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  const martha = await addColleague(request, team, "Martha Jones");
  await Promise.all([signInAsOwner(page, team), signIn(otherPage, martha.email, martha.password)]);
  return { team, martha };
}

test("what one does appears at the other on every page by itself, and takes nothing from what they are writing", async ({
  page,
  otherPage: hers,
  request,
}) => {
  const { team, martha } = await twoBrowsers(page, hers, request);
  const rose = await team.addLead({ firstName: "Rose", lastName: "Tyler", company: "Henrik's" });
  const { key } = await team.api<{ key: string }>("POST", "/settings/api-keys", {
    name: "Website",
    access: "write",
    scopes: ["leads:read", "leads:write"],
  });
  const website = { Authorization: `Bearer ${key}` };

  await test.step("the list: a person, another program, the assistant and an import", async () => {
    await hers.goto("/leads");
    const roses = row(hers, "Rose Tyler");
    await expect(roses).toContainText("New");
    await roses.getByRole("checkbox").check();
    await hers.getByRole("button", { name: "New lead" }).click();
    const dialog = hers.getByRole("dialog", { name: "New lead" });
    await dialog.getByLabel("First name").fill("Half");

    await page.goto(`/leads/${rose.id}`);
    await page.getByRole("button", { name: "Status: New" }).click();
    await page.getByRole("menuitemradio", { name: "Contacted" }).click();
    await expect(roses).toContainText("Contacted");
    const sent = await request.post("/api/leads", {
      headers: website,
      data: { firstName: "Mickey", lastName: "Smith", force: true },
    });
    expect(sent.ok(), await sent.text()).toBe(true);
    await expect(row(hers, "Mickey Smith")).toBeVisible();
    await askAssistant(page, "mark Rose Tyler as qualified");
    await expect(roses).toContainText("Qualified");
    await importLeads(team, request, 70);
    await expect(hers.getByRole("grid", { name: "Leads", includeHidden: true })).toHaveAttribute(
      "aria-rowcount",
      "73",
    );

    await expect(dialog.getByLabel("First name")).toHaveValue("Half");
    await hers.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(hers.getByText("1 selected")).toBeVisible();
  });

  await test.step("the list, scrolled down, stays where it is", async () => {
    const grid = hers.getByRole("grid", { name: "Leads" });
    await expect(async () => {
      await grid.evaluate((node) => node.scrollTo({ top: node.scrollHeight * 0.8 }));
      await expect(row(hers, "Visitor 15")).toBeInViewport({ timeout: 500 });
    }).toPass();
    const before = await topOf(row(hers, "Visitor 15"));
    await team.api("PUT", `/leads/${await idOf(team, "Visitor 15")}`, { company: "Torchwood" });
    await expect(row(hers, "Visitor 15")).toContainText("Torchwood");
    expect(await topOf(row(hers, "Visitor 15"))).toBe(before);
  });

  await test.step("the board", async () => {
    await hers.goto("/leads?layout=board");
    await team.api("PATCH", `/leads/${rose.id}/status`, { status: "proposal" });
    const proposal = hers.getByRole("region", { name: "Proposal", exact: true });
    await expect(proposal.getByRole("button", { name: "Rose Tyler", exact: true })).toBeVisible();
  });

  await test.step("the lead's page: timeline, tasks, notes, files, tags", async () => {
    await hers.goto(`/leads/${rose.id}`);
    const draft = hers.getByRole("textbox", { name: "Add a note" });
    await draft.click();
    await hers.keyboard.type("Half a thought");
    const timeline = hers.getByRole("region", { name: "Activity" });
    await page.getByRole("textbox", { name: "Add a note" }).fill("Works in a shop.");
    await page.getByRole("button", { name: "Add note" }).click();
    await expect(timeline).toContainText("Works in a shop.");
    await team.api("POST", "/tasks", { title: "Call Rose", leadId: rose.id, dueAt: inToday(1) });
    await expect(hers.getByRole("list", { name: "Open tasks" })).toContainText("Call Rose");
    await attach(team, request, rose.id, "Shop.txt");
    await expect(hers.getByRole("region", { name: "Files" })).toContainText("Shop.txt");
    const tag = await team.api<{ id: string }>("POST", "/tags", { name: "Companion", color: "blue" });
    await team.api("POST", `/leads/${rose.id}/tags`, { tagIds: [tag.id] });
    await expect(timeline).toContainText("tagged it Companion");
    await expect(hers.getByRole("button", { name: "Remove tag" })).toBeVisible();
    await team.api("POST", "/activities", { leadId: rose.id, kind: "call", outcome: "answered" });
    await expect(timeline).toContainText("logged a call");
    await expect(draft).toHaveText("Half a thought");
    await expect(draft).toBeFocused();
  });

  await test.step("tasks, dashboard and bell", async () => {
    await hers.goto("/tasks");
    await hers.getByLabel("Add a task in words").fill("half a task");
    await team.api("POST", "/tasks", {
      title: "Write to Rose",
      leadId: rose.id,
      dueAt: inToday(1),
      assignedToId: martha.userId,
    });
    await expect(row(hers, "Write to Rose")).toBeVisible();
    await expect(hers.getByLabel("Add a task in words")).toHaveValue("half a task");
    await expect(bell(hers)).toHaveAccessibleName("Notifications, 1 unread");
    await hers.goto("/dashboard?period=today");
    const won = hers.getByRole("list", { name: "Key figures" }).getByRole("link", { name: /^Won: / });
    await expect(won).toHaveText("0");
    await team.api("PATCH", `/leads/${rose.id}/status`, { status: "won" });
    await expect(won).toHaveText("1");
  });
});

test("who was cut off finds everything there when they are back, once, and nothing that is no longer theirs", async ({
  page,
  otherPage: hers,
  request,
}) => {
  const { team, martha } = await twoBrowsers(page, hers, request);
  const [rose, jack] = await Promise.all([
    team.addLead({ firstName: "Rose", lastName: "Tyler", assignedToId: martha.userId }),
    team.addLead({ firstName: "Jack", lastName: "Harkness", assignedToId: martha.userId }),
  ]);
  await hers.goto("/leads");
  await expect(row(hers, "Rose Tyler")).toContainText("New");
  await expect(bell(hers)).toHaveAccessibleName("Notifications, 2 unread");

  await hers.waitForFunction(isAtRest);
  await hers.context().setOffline(true);
  for (const firstName of ["Mickey", "Jackie", "Pete"])
    await team.addLead({ firstName, lastName: "Cutoff", assignedToId: martha.userId });
  await team.api("PATCH", `/leads/${rose.id}/status`, { status: "contacted" });
  await team.api("DELETE", `/leads/${jack.id}`);
  await expect(row(hers, "Jack Harkness")).toBeVisible();
  await hers.context().setOffline(false);

  await expect(row(hers, "Cutoff")).toHaveCount(3);
  await expect(row(hers, "Rose Tyler")).toContainText("Contacted");
  await expect(row(hers, "Jack Harkness")).toHaveCount(0);
  await expect(hers.getByRole("grid", { name: "Leads" })).toHaveAttribute("aria-rowcount", "5");
  await expect(bell(hers)).toHaveAccessibleName("Notifications, 5 unread");

  // She is on the page of a lead that goes into the bin, and on one that is taken from her.
  const mickey = await idOf(team, "Mickey");
  await hers.goto(`/leads/${mickey}`);
  await team.api("DELETE", `/leads/${mickey}`);
  await expect(hers.getByText("in the bin", { exact: false }).first()).toBeVisible();
  await team.api("PUT", "/settings/team", { leadVisibility: "own" });
  await hers.goto(`/leads/${rose.id}`);
  await expect(hers.getByRole("heading", { level: 1, name: "Rose Tyler" })).toBeVisible();
  await team.api("PATCH", `/leads/${rose.id}/assign`, { assignedToId: team.userId });
  await expect(hers.getByRole("region", { name: "Facts" })).toHaveCount(0);
  await hers.goto("/leads");
  await expect(row(hers, "Cutoff")).toHaveCount(2);
  await team.api("PATCH", `/leads/${await idOf(team, "Pete")}/assign`, { assignedToId: team.userId });
  await expect(row(hers, "Cutoff")).toHaveCount(1);
  await expect(bell(hers)).toHaveAccessibleName("Notifications, 3 unread");
});

/** No answer has come for a second: a page that is being drawn when the connection breaks is loaded anew by Next. */
const isAtRest = () =>
  performance.now() -
    Math.max(
      ...performance.getEntriesByType("resource").map((entry) => entry.startTime + entry.duration),
    ) >
  1_000;

async function askAssistant(page: Page, text: string) {
  await page.keyboard.press("Control+j");
  const box = page.getByLabel("Ask the offline assistant");
  await expect(async () => {
    await box.fill(text);
    await expect(page.getByRole("button", { name: "Send", exact: true })).toBeEnabled({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Enter");
}

async function importLeads(team: OwnTeam, request: Page["request"], count: number) {
  const names = Array.from(
    { length: count },
    (_, index) => `Visitor ${String(index).padStart(2, "0")}`,
  );
  const uploaded = await request.post("/api/imports/upload", {
    headers: team.headers,
    multipart: {
      file: {
        name: "fair.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(["Name", ...names].join("\n")),
      },
    },
  });
  const { uploadId } = await uploaded.json();
  await team.api("POST", "/leads/import", { uploadId, mapping: { Name: "fullName" }, matchBy: "none" });
}

async function attach(team: OwnTeam, request: Page["request"], leadId: string, name: string) {
  const bytes = Buffer.from("A shop in Henrik's.");
  const { uploadUrl } = await team.api<{ uploadUrl: string }>("POST", "/files", {
    leadId,
    name,
    sizeBytes: bytes.length,
  });
  const sent = await request.put(uploadUrl, { headers: team.headers, data: bytes });
  expect(sent.ok(), await sent.text()).toBe(true);
}

async function idOf(team: OwnTeam, name: string): Promise<string> {
  const { items } = await team.api<{ items: { id: string }[] }>(
    "GET",
    `/leads?q=${encodeURIComponent(name)}&limit=1`,
  );
  return items[0]?.id ?? "";
}

const topOf = async (at: Locator) => Math.round((await at.boundingBox())?.y ?? 0);
