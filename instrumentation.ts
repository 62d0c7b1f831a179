/** Called by Next once per process, before it serves. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startOrExit } = await import("./lib/start");
  await startOrExit();
}
