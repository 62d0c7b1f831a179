import { LONGEST_EVENT, type LoggedKind, type Outcome } from "@/lib/activities/logged-kinds";
import type { LoggedEvent } from "@/lib/activities/schema";

/** A form for what is logged by hand, as it is typed. */
export type LogDraft = {
  kind: LoggedKind;
  direction: LoggedEvent["direction"];
  outcome: Outcome | "";
  length: string;
  notes: string;
  /** By the clock of this device; empty for now. */
  happenedAt: string;
};

export const startOf = (logged: LoggedEvent | undefined): LogDraft => ({
  kind: logged?.kind ?? "call",
  direction: logged?.direction ?? "out",
  outcome: logged?.outcome ?? "",
  length: lengthOf(logged?.durationSeconds ?? null),
  notes: logged?.notes ?? "",
  happenedAt: logged ? localTime(new Date(logged.happenedAt)) : "",
});

/** When it happened, if somebody said so. The field shows no seconds, so one that nobody touched would move what was logged. */
export function timeIn(
  { happenedAt }: Pick<LogDraft, "happenedAt">,
  begun: LoggedEvent | undefined,
): { happenedAt?: string } {
  if (!happenedAt || happenedAt === startOf(begun).happenedAt) return {};
  return { happenedAt: new Date(happenedAt).toISOString() };
}

/** '12', '12:30' and '1:05:00' in seconds; null of nothing, undefined of anything else. */
export function lengthIn(text: string): number | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const parts = /^(?:(\d{1,2}):(?=\d\d:))?(\d{1,4})(?::([0-5]\d))?$/.exec(typed);
  if (!parts) return undefined;
  const [, hours = "0", minutes = "0", seconds = "0"] = parts;
  const all = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return all <= LONGEST_EVENT ? all : undefined;
}

function lengthOf(seconds: number | null): string {
  if (seconds === null) return "";
  const rest = seconds % 60;
  return `${Math.floor(seconds / 60)}${rest > 0 ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** A moment as a field for a day and time holds it. */
export function localTime(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return shifted.toISOString().slice(0, 16);
}
