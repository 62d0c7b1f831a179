/** Where the worker is; its scope is the whole app. */
const ADDRESS = "/sw.js";

/** The worker that shows push and the page for when there is no connection. The browser looks for a newer one itself. */
export async function registerWorker(): Promise<ServiceWorkerRegistration> {
  await navigator.serviceWorker.register(ADDRESS, { updateViaCache: "none" });
  return navigator.serviceWorker.ready;
}
