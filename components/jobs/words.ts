import { capitalized } from "@/lib/names";
/** `rapport-seal-journal` → "Seal journal": what a background function does. */
export const jobName = (functionId: string): string => sentence(functionId.replace(/^rapport-/, ""));

/** What started it: `import.requested` → "Import requested"; the engine's own timer has a name of its own. */
export const triggerName = (event: string): string =>
  event === "inngest/scheduled.timer" ? "On a schedule" : sentence(event.replace(/^inngest\//, ""));

function sentence(id: string): string {
  const words = id.replace(/[-._]/g, " ");
  return capitalized(words);
}
