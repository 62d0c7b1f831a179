import type { Format } from "@/lib/format";
import type { RecordedTurn } from "@/lib/recorder/schema";

const MICROS_PER_CENT = 10_000;

/** Millionths of a dollar as money: "$1.25"; what is less than a cent says so. */
export function costWords(micros: number, format: Format): string {
  if (micros > 0 && micros < MICROS_PER_CENT) return "under 1¢";
  return format.money(Math.round(micros / MICROS_PER_CENT));
}

/** The same as a person types it: "1.25"; empty where there is none. */
export const amountText = (micros: number | null, format: Format): string =>
  micros === null ? "" : format.typedNumber(micros / 1_000_000);

export const microsOf = (cents: number): number => cents * MICROS_PER_CENT;

const ends: Record<string, string> = {
  done: "Done",
  waiting: "Waits for approval",
  stopped: "Stopped",
  over_budget: "Over budget",
  model_busy: "Model busy",
  model_failed: "Model failed",
  model_misconfigured: "Model set up wrongly",
  timeout: "Took too long",
  broken_stream: "Broke off",
  too_many_steps: "Too many steps",
  interrupted: "Interrupted",
  internal: "Failed",
};

/** How a turn ended, and the colour of its dot. */
export function endOf({ outcome }: Pick<RecordedTurn, "outcome">): { label: string; color: string } {
  if (outcome === null) return { label: "Running", color: "blue" };
  if (outcome === "done") return { label: "Done", color: "green" };
  if (outcome === "waiting") return { label: "Waits for approval", color: "yellow" };
  if (outcome === "stopped") return { label: "Stopped", color: "gray" };
  return { label: ends[outcome] ?? "Refused", color: "red" };
}

/** What a turn is called in a list: the person's words, or what kind of help it was. */
export function askedOf({ asked, kind }: Pick<RecordedTurn, "asked" | "kind">): string {
  if (asked) return asked;
  if (kind === "enhance") return "Help with a draft";
  return kind === "mcp" ? "A call of another program" : "A turn without words";
}

export const approvalWords = {
  none: "",
  asked: "Asked for approval",
  approved: "Approved",
  refused: "Refused",
} as const;
