import { sharedFormat } from "@/lib/format";
import { OperationError } from "@/lib/operations/errors";
import type { StatusInput } from "./input";
import type { PipelineStatus } from "./schema";

export type WantedStatus = StatusInput & { key: string; position: number };

/** New statuses get a key from their label; it never changes afterwards. */
export function withKeys(
  statuses: readonly StatusInput[],
  before: readonly PipelineStatus[],
): WantedStatus[] {
  const taken = new Set([...before.map(({ key }) => key), ...statuses.flatMap(({ key }) => key ?? [])]);
  return statuses.map((status, position) => {
    const key = status.key ?? freeKey(status.label, taken);
    taken.add(key);
    return { ...status, key, position };
  });
}

function freeKey(label: string, taken: ReadonlySet<string>): string {
  const base =
    label
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[^a-z0-9]+/g, "_")
      .replace(/^_+|_+$/g, "")
      .slice(0, 50) || "status";
  for (let count = 1; ; count += 1) {
    const key = count === 1 ? base : `${base}_${count}`;
    if (!taken.has(key)) return key;
  }
}

/** Refuses statuses that could not be worked with, or that would leave leads without a status. */
export function decideStatuses(
  wanted: readonly WantedStatus[],
  before: readonly PipelineStatus[],
  removed: readonly PipelineStatus[],
  moveLeads: Record<string, string>,
) {
  const known = new Map(before.map((status) => [status.key, status]));
  wanted.forEach((status, index) => {
    if (wanted.findIndex(({ key }) => key === status.key) !== index)
      throw invalid(`statuses.${index}.key`, "This status is listed twice.");
    if (wanted.findIndex(({ label }) => isSameName(label, status.label)) !== index)
      throw invalid(`statuses.${index}.label`, `There is already a status "${status.label}".`);
    const existing = known.get(status.key);
    if (existing && existing.kind !== status.kind)
      throw invalid(
        `statuses.${index}.kind`,
        `${existing.label} is ${existing.kind === "open" ? "an" : "a"} ${existing.kind} status; that cannot change.`,
      );
  });
  for (const kind of ["open", "won", "lost"] as const) {
    if (!wanted.some((status) => status.kind === kind))
      throw invalid("statuses", `A pipeline needs at least one ${kind} status.`);
  }
  for (const status of removed) decideRemoval(status, wanted, moveLeads[status.key]);
}

function decideRemoval(
  status: PipelineStatus,
  wanted: readonly WantedStatus[],
  target: string | undefined,
) {
  const held = status.leads ?? 0;
  if (target === undefined && held > 0)
    throw invalid(
      `moveLeads.${status.key}`,
      `${sharedFormat.count(held, "lead")} ${held === 1 ? "is" : "are"} in ${status.label}. Choose where they go.`,
    );
  if (target !== undefined && !wanted.some(({ key }) => key === target))
    throw invalid(`moveLeads.${status.key}`, "This status does not exist.");
}

const isSameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

export const invalid = (path: string, sentence: string) =>
  new OperationError("invalid", { detail: sentence, fields: { [path]: sentence } });
