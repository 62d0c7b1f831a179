// Shows push messages, and a page of our own where there is no connection. It keeps no page and no answer of the app,
// so that nothing private stays on the device; a newer version takes over at once for the same reason.
const OFFLINE = "/offline.html";
const PARTS = ["/offline.js", "/icons/icon-192.png"];
const KEPT = "rapport-offline-2";

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll([OFFLINE, ...PARTS])));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== KEPT).map((name) => caches.delete(name)));
  // The page is asked for while the worker still wakes up.
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const isPart = origin === self.location.origin && PARTS.includes(pathname);
  if (request.mode === "navigate") event.respondWith(pageOrOffline(event));
  else if (isPart) event.respondWith(fetch(request).catch(() => caches.match(request)));
});

async function pageOrOffline(event) {
  try {
    return (await event.preloadResponse) ?? (await fetch(event.request));
  } catch {
    return (await caches.match(OFFLINE)) ?? Response.error();
  }
}

self.addEventListener("push", (event) => {
  const message = read(event.data);
  event.waitUntil(
    self.registration.showNotification(message.title ?? "Rapport", {
      body: message.body ?? "",
      tag: message.tag,
      data: { url: message.url },
      icon: "/icons/icon-192.png",
      badge: "/icons/badge-96.png",
    }),
  );
});

function read(data) {
  try {
    return data?.json() ?? {};
  } catch {
    return {};
  }
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(addressOf(event.notification.data?.url)));
});

/** Only ever a page of this server. */
function addressOf(path) {
  const url = new URL(path ?? "/", self.location.origin);
  return url.origin === self.location.origin ? url.href : self.location.origin;
}

/** In the window that is open already, or in a new one. */
async function open(address) {
  const windows = await self.clients.matchAll({ type: "window" });
  const shown = windows.find((client) => client.visibilityState === "visible") ?? windows[0];
  if (!shown) return self.clients.openWindow(address);
  try {
    await shown.focus();
    return await shown.navigate(address);
  } catch {
    return self.clients.openWindow(address);
  }
}
