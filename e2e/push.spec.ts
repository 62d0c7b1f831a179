import type { Page, Worker } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { foundTeam } from "./own-team";
import { addColleague, confirmAddress } from "./teams";

test("a push message is shown once, and clicking it leads to what it tells of, nowhere else", async ({
  page,
  request,
  baseURL,
}) => {
  const team = await foundTeam(request);
  await confirmAddress(request, team);
  const martha = await addColleague(request, team, "Martha Jones");
  await page.context().grantPermissions(["notifications"]);
  await signIn(page, martha.email, martha.password);
  const rose = await team.addLead({
    firstName: "Rose",
    lastName: "Tyler",
    assignedToId: martha.userId,
  });
  const bell = page.getByRole("button", { name: /^Notifications/ });
  await expect(bell).toHaveAccessibleName("Notifications, 1 unread");
  const [told] = await page.evaluate(async () => {
    const answer = await fetch("/api/notifications");
    return (await answer.json()).items as { id: string }[];
  });

  const worker = await readyWorker(page);
  await keepShown(worker);
  const push = await pushTo(page, new URL(baseURL ?? "").origin);
  const url = `/notifications/${told?.id}`;
  const message = { title: "Rose Tyler", body: "River Song gave you this lead", url, tag: told?.id };
  await push(JSON.stringify(message));
  await push(JSON.stringify(message));
  // Of two with one tag a device shows the newer one only.
  const { title, body, tag } = message;
  await expect
    .poll(() => shown(worker))
    .toEqual([
      { title, body, tag, url },
      { title, body, tag, url },
    ]);
  await click(worker, url);
  await page.waitForURL(`**/leads/${rose.id}`);
  await expect(page.getByRole("heading", { level: 1, name: "Rose Tyler" })).toBeVisible();
  await expect(bell).toHaveAccessibleName("Notifications");

  await push("this is no message");
  await expect.poll(() => shown(worker)).toContainEqual({ title: "Rapport", body: "" });
  await click(worker, "https://evil.example/");
  await page.waitForURL((address) => !address.pathname.startsWith("/leads/"));
  expect(new URL(page.url()).origin).toBe(new URL(baseURL ?? "").origin);
});

/** The app's own worker, once the app has started it. */
async function readyWorker(page: Page): Promise<Worker> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const [worker] = page.context().serviceWorkers();
  return worker ?? page.context().waitForEvent("serviceworker");
}

/** Hands messages to the browser as its push service would, decrypted. */
async function pushTo(page: Page, origin: string) {
  const browser = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    browser.on("ServiceWorker.workerRegistrationUpdated", ({ registrations }) => {
      const [registration] = registrations.filter(({ scopeURL }) => scopeURL.startsWith(origin));
      if (registration) resolve(registration.registrationId);
    });
  });
  await browser.send("ServiceWorker.enable");
  const registrationId = await registered;
  return (data: string) =>
    browser.send("ServiceWorker.deliverPushMessage", { origin, registrationId, data });
}

/** What the worker has to reach the world by; a browser without a desktop has no place for notifications. */
interface Global {
  registration: {
    showNotification(title: string, options: Shown & { data: { url?: string } }): unknown;
  };
  WindowClient: { prototype: { focus(): Promise<unknown> } };
  dispatchEvent(event: Event): void;
  shown: Shown[];
}
interface Shown {
  title: string;
  body: string;
  tag?: string;
  url?: string;
}

/** Notes what the worker shows; and lets it bring a window to the front, which only a person's click may. */
const keepShown = (worker: Worker) =>
  worker.evaluate(() => {
    const own = globalThis as unknown as Global;
    own.shown = [];
    own.registration.showNotification = async (title, { body, tag, data }) => {
      own.shown.push({ title, body, ...(tag && { tag }), ...(data.url && { url: data.url }) });
    };
    own.WindowClient.prototype.focus = async () => undefined;
  });

const shown = (worker: Worker) => worker.evaluate(() => (globalThis as unknown as Global).shown);

/** A click on a notification that leads to `url`. */
const click = (worker: Worker, url: string) =>
  worker.evaluate((address) => {
    const notification = { data: { url: address }, close: () => undefined };
    const event = Object.assign(new Event("notificationclick"), {
      notification,
      waitUntil: () => undefined,
    });
    (globalThis as unknown as Global).dispatchEvent(event);
  }, url);
