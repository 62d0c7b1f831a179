import { customText, factLabels } from "@/components/leads/lead-words";
import type { useVocabulary } from "@/components/leads/vocabulary";

type Words = ReturnType<typeof useVocabulary>;

/** One fact before and after, both in words; an empty text stands for nothing. */
export type Change = { key: string; label: string; from: string; to: string };

/** The facts that a change touched, read from the timeline's details. */
export function changesOf(raw: unknown, words: Words): Change[] {
  if (!isRecord(raw)) return [];
  return Object.entries(raw).flatMap(([key, change]) => {
    if (!isRecord(change)) return [];
    if (key === "customFields") return customChanges(change, words);
    return {
      key,
      label: factLabels[key] ?? key,
      from: factText(key, change.from, words),
      to: factText(key, change.to, words),
    };
  });
}

/** 'Acme → Globex' */
export const changeWords = ({ from, to }: Change) =>
  from && to ? `${from} → ${to}` : to || `${from} removed`;

function factText(
  key: string,
  value: unknown,
  { statusOf, memberOf, currency, format }: Words,
): string {
  if (value === null || value === undefined) return "";
  if (key === "valueCents") return format.money(Number(value), currency);
  if (key === "status") return statusOf(String(value))?.label ?? String(value);
  if (key === "assignedToId") return memberOf(String(value))?.name ?? "a former member";
  if (key.endsWith("At")) return format.day(String(value));
  return String(value);
}

function customChanges({ from, to }: Record<string, unknown>, words: Words): Change[] {
  const before = isRecord(from) ? from : {};
  const after = isRecord(to) ? to : {};
  return words.customFields
    .filter(({ key }) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
    .map((field) => ({
      key: `custom.${field.key}`,
      label: field.label,
      from: customText(field, before[field.key], words),
      to: customText(field, after[field.key], words),
    }));
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
