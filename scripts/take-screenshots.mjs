import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright";
import { chromiumEnvironment } from "./chromium.mjs";

const OWNER = { email: "ada@rapport.test", password: "Rapport-demo-1" };
const COLLEAGUE = { email: "grace@rapport.test", password: OWNER.password };
const DEVICES = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};
const THEMES = ["light", "dark"];

/** Takes every picture once for each device and theme. `onTaken` hears of each file. */
export async function takeScreenshots({ baseUrl, target, onTaken }) {
  const { E2E_CHROMIUM: executablePath, ...env } = await chromiumEnvironment();
  const browser = await chromium.launch({
    ...(executablePath && { executablePath }),
    args: ["--disable-gpu"],
    env: { ...process.env, ...env },
  });
  try {
    const pictures = await pages(baseUrl);
    for (const [device, shape] of Object.entries(DEVICES)) {
      for (const theme of THEMES) {
        const take = await openBrowser(browser, { ...shape, baseURL: baseUrl, colorScheme: theme });
        for (const picture of pictures) {
          const file = `${picture.name}-${device}-${theme}.png`;
          await take(picture, join(target, file));
          onTaken(`${file} (${Math.round(statSync(join(target, file)).size / 1000)} kB)`);
        }
      }
    }
  } finally {
    await browser.close();
  }
}

/** One visitor who is signed out and one who is signed in, on one device. */
async function openBrowser(browser, options) {
  const shared = { ...options, locale: "en-US", timezoneId: "America/Denver", reducedMotion: "reduce" };
  const [visitor, member] = await Promise.all([
    browser.newContext(shared).then((context) => context.newPage()),
    browser.newContext(shared).then((context) => context.newPage()),
  ]);
  await member.goto("/sign-in");
  await member.getByLabel("Email").fill(OWNER.email);
  await member.getByLabel("Password", { exact: true }).fill(OWNER.password);
  await member.getByRole("button", { name: "Sign in", exact: true }).click();
  await member.waitForURL((url) => url.pathname === "/dashboard");

  return async ({ path, open, ready, isPublic }, file) => {
    const page = isPublic ? visitor : member;
    await page.goto(path);
    await page.waitForLoadState("load");
    await open?.(page);
    await ready(page).first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    writeFileSync(file, await small(await page.screenshot({ caret: "hide", animations: "disabled" })));
  };
}

/** What is worth a picture, with what must stand on the page before one is taken, and what opens it there. */
async function pages(baseUrl) {
  const { leadId, dealId, uploadId, conversationId } = await prepare(baseUrl);
  const timeline = (page) => page.getByRole("region", { name: "Activity" }).getByRole("listitem");
  const files = (page) => page.getByText(/^Drop files here/);
  // What a page shows while it loads has its heading too, so most wait for something below it.
  const heading = (name) => (page) => page.getByRole("heading", { name });
  const button = (name) => (page) => page.getByRole("button", { name });
  const list = (name) => (page) => page.getByRole("list", { name }).getByRole("listitem");
  const grid = (name) => (page) => page.getByRole("grid", { name }).getByRole("row").nth(2);
  return [
    {
      name: "dashboard",
      path: "/dashboard?period=quarter",
      ready: (page) => page.getByRole("list", { name: "Activity by day" }),
    },
    { name: "leads", path: `/leads?lead=${leadId}`, ready: timeline },
    { name: "lead-list", path: "/leads", ready: grid("Leads") },
    { name: "board", path: "/leads?layout=board", ready: list("New") },
    { name: "tasks", path: "/tasks", ready: grid("Tasks") },
    { name: "duplicates", path: "/leads/duplicates", ready: grid("Possible duplicates") },
    {
      name: "merge",
      path: "/leads/duplicates",
      open: (page) => grid("Possible duplicates")(page).press("Enter"),
      ready: (page) => page.getByRole("dialog").getByText("Stays", { exact: true }),
    },
    {
      name: "notifications",
      path: "/dashboard?notifications=open",
      ready: (page) => page.getByRole("dialog", { name: "Notifications" }).getByRole("listitem"),
    },
    {
      name: "bin",
      path: "/leads/bin",
      ready: (page) => page.getByRole("navigation", { name: "What to show" }),
    },
    {
      name: "palette",
      path: "/tasks",
      open: (page) => page.keyboard.press("Control+k"),
      ready: (page) => page.getByRole("dialog").getByRole("option"),
    },
    { name: "lead", path: `/leads/${dealId}`, ready: files },
    {
      name: "activity",
      path: "/activity",
      ready: (page) => page.getByRole("list", { name: "Activity" }),
    },
    { name: "journal", path: "/journal", ready: button("Show what changed") },
    { name: "members", path: "/settings/members", ready: button(/^More about /) },
    { name: "pipeline", path: "/settings/pipeline", ready: button("Add status") },
    { name: "fields", path: "/settings/fields", ready: button("Add field") },
    {
      name: "assigning",
      path: "/settings/assigning",
      ready: (page) => page.getByRole("list", { name: "Last assignments" }),
    },
    { name: "tags", path: "/settings/tags", ready: button("New tag") },
    { name: "team", path: "/settings/team", ready: button("Save") },
    { name: "security", path: "/settings/security", ready: heading("Recent sign-ins") },
    { name: "api-keys", path: "/settings/api-keys", ready: button("New key") },
    { name: "profile", path: "/settings/profile", ready: button("Save") },
    { name: "assistant-record", path: "/settings/assistant", ready: heading("Spending") },
    { name: "chat", path: `/chat?c=${conversationId}`, ready: button("Copy the answer") },
    { name: "notification-settings", path: "/settings/notifications", ready: heading("This device") },
    { name: "import", path: "/leads/import", ready: heading("Recent imports") },
    {
      name: "import-columns",
      path: `/leads/import?upload=${uploadId}`,
      ready: heading("Where each column goes"),
    },
    { name: "jobs", path: "/admin/jobs", ready: (page) => page.getByRole("list", { name: "Jobs" }) },
    { name: "sign-in", path: "/sign-in", ready: heading("Sign in"), isPublic: true },
    { name: "register", path: "/register", ready: button("Create account"), isPublic: true },
    { name: "api", path: "/docs/api", ready: heading("API reference"), isPublic: true },
  ];
}

/** A file that was checked but not imported, so that the wizard and the jobs have something to show. */
async function prepare(baseUrl) {
  const call = async (path, init) => {
    const answer = await fetch(`${baseUrl}/api${path}`, init);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const post = (path, body, headers) =>
    call(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify(body),
    });
  const signedIn = async (who) => {
    const { accessToken, user } = await post("/auth/login", who);
    return { userId: user.id, headers: { Authorization: `Bearer ${accessToken}` } };
  };
  const { headers, userId } = await signedIn(OWNER);
  const { items } = await call("/leads?limit=4&sort=-createdAt", { headers });
  const deals = await call("/leads?limit=1&status=proposal&sort=-valueCents", { headers });
  await handOver(call, await signedIn(COLLEAGUE), items.slice(1), userId);

  const form = new FormData();
  form.append("file", new Blob([openHouse()], { type: "text/csv" }), "open-house.csv");
  const { uploadId, columns } = await call("/imports/upload", { method: "POST", headers, body: form });
  const mapping = Object.fromEntries(columns.map(({ name, suggestedField }) => [name, suggestedField]));
  const check = { uploadId, mapping, matchBy: "email", onMatch: "skip", dryRun: true };
  const { importId } = await post("/leads/import", check, headers);
  let state;
  do ({ state } = await call(`/imports/${importId}`, { headers }));
  while (["queued", "reading", "writing"].includes(state));
  return {
    leadId: items[0].id,
    dealId: deals.items[0].id,
    uploadId,
    conversationId: await talk(baseUrl, post, headers),
  };
}

/** Leads that a colleague gives to somebody, whose bell tells of them. */
async function handOver(call, { headers }, leads, assignedToId) {
  for (const { id } of leads)
    await call(`/leads/${id}/assign`, {
      method: "PATCH",
      headers: { "Content-Type": "application/json", ...headers },
      body: JSON.stringify({ assignedToId }),
    });
}

/** A short talk with the assistant, which is read to its end. */
async function talk(baseUrl, post, headers) {
  const { id } = await post("/ai/conversations", {}, headers);
  const text = "Leads over 30k that nobody has contacted for 3 weeks";
  const answer = await fetch(`${baseUrl}/api/ai/conversations/${id}/messages`, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify({ message: { id: crypto.randomUUID(), text } }),
  });
  await answer.text();
  return id;
}

function openHouse() {
  const visitors = [
    "Maya Lindqvist,maya.lindqvist@example.com,+1 303 555 0142,Lindqvist Design,Qualified,18500,Grace Hopper,Wants a garden",
    "Tomás Herrera,tomas.herrera@example.com,720-555-0117,,New,,Mia Torres,Asked about schools",
    "Priya Raman,priya.raman@example.com,(303) 555-0168,Raman Dental,Meeting scheduled,22000,Leo Novak,",
    "Jonas Weber,jonas.weber@example.com,+49 30 5550123,Weber & Söhne,New,31000,,Relocating in March",
  ];
  return ["Name,Email,Mobile,Company,Stage,Deal value,Owner,Comment", ...visitors].join("\n");
}

/** Fewer colours where the library that Next brings for images is at hand; the picture as it is otherwise. */
async function small(png) {
  const sharp = await import("sharp").then(({ default: load }) => load).catch(() => undefined);
  if (!sharp) return png;
  return sharp(png).png({ palette: true, colours: 128, compressionLevel: 9, effort: 10 }).toBuffer();
}
