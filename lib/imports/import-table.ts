import { setTimeout as delay } from "node:timers/promises";
import { type Applied, applyImport } from "./apply-import";
import { type ImportRef, loadImport } from "./find-import";
import { stageImport } from "./stage-import";

const IDLE_MS = 25;

/**
 * Reads the file and applies what has been read, side by side: the one keeps this process busy, the other the
 * database. A workbook is read to its end first, because a damaged one shows that only there.
 */
export async function importTable(ref: ImportRef, budgetMs = 60_000): Promise<Applied> {
  const { upload } = await loadImport(ref);
  if (upload.kind === "xlsx") {
    const staged = await stageImport(ref, budgetMs);
    return staged === "staged" ? applyImport(ref, budgetMs) : staged;
  }
  let isRead = false;
  const reading = stageImport(ref, budgetMs).finally(() => {
    isRead = true;
  });
  const [staged, applied] = await Promise.allSettled([reading, follow(ref, budgetMs, () => isRead)]);
  if (staged.status === "rejected") throw staged.reason;
  if (applied.status === "rejected") throw applied.reason;
  return staged.value === "stopped" ? "stopped" : applied.value === "idle" ? "more" : applied.value;
}

async function follow(ref: ImportRef, budgetMs: number, isRead: () => boolean): Promise<Applied> {
  for (;;) {
    const wasRead = isRead();
    const outcome = await applyImport(ref, budgetMs);
    if (outcome !== "idle" || wasRead) return outcome;
    await delay(IDLE_MS);
  }
}
