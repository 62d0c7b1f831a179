import type { AnyOperation } from "@/lib/operations/define";
import { type Reading, readings } from "./schema";

/**
 * What an answer of an operation may hold that people outside the team wrote (docs/decisions/012). Operations that
 * are named nowhere count as free text, so that a new one is handled with care until somebody decides.
 */
const ownWords = new Set(["pipeline.get", "teamSettings.get"]);
const labels = new Set([
  "leads.list",
  "leads.get",
  "leads.checkDuplicates",
  "leads.listDuplicates",
  "tags.list",
  "tasks.list",
  "tasks.understand",
  "teams.get",
  "views.list",
]);
/** A longer text has room for more than a name. */
const LABEL_LENGTH = 200;

/** How far from the house the text came that a model reads in this answer. */
export function readingOf(operation: AnyOperation, answer: unknown): Reading {
  if (ownWords.has(operation.name)) return "none";
  if (!labels.has(operation.name)) return "text";
  return longestText(answer) > LABEL_LENGTH ? "text" : "label";
}

export const furthest = (...seen: Reading[]): Reading =>
  readings[Math.max(...seen.map((reading) => readings.indexOf(reading)))] ?? "text";

function longestText(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 0;
  return Math.max(0, ...Object.values(value).map(longestText));
}

/**
 * An answer without anything that a person can have typed: ids, numbers, moments and yes or no. It is what a model
 * gets to see of a write, so that a change does not carry text from outside into the conversation.
 */
export function withoutText(value: unknown): unknown {
  if (typeof value === "string") return isId(value) || isMoment(value) ? value : undefined;
  if (Array.isArray(value)) {
    const kept = value.map(withoutText).filter((item) => item !== undefined);
    return kept.length > 0 ? kept : undefined;
  }
  if (typeof value !== "object" || value === null) return value ?? undefined;
  // A key can be somebody's text too: custom fields and the like are maps of free keys.
  const entries = Object.entries(value)
    .filter(([key]) => /^[a-z][a-zA-Z0-9]{0,30}$/.test(key) && key !== "customFields")
    .map(([key, inner]) => [key, withoutText(inner)] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
const isMoment = (text: string) => /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/.test(text);
