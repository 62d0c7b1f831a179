// Looks for the server now and then, and as soon as the device has a connection, and then shows what was asked for.
const EVERY_MS = 10_000;

async function look() {
  const answer = await fetch("/api/health", { cache: "no-store" }).catch(() => undefined);
  if (answer?.ok) location.reload();
}

setInterval(look, EVERY_MS);
addEventListener("online", look);
