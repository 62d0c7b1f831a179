import type { ReactNode } from "react";
import { customText } from "@/components/leads/lead-words";
import type { useVocabulary } from "@/components/leads/vocabulary";
import { TagList } from "@/components/ui/tag-chip";
import type { Lead } from "@/lib/leads/schema";

type Words = ReturnType<typeof useVocabulary>;

/** A fact of a lead as people read it. */
export function mergeValue(key: string, value: unknown, lead: Lead, words: Words): ReactNode {
  if (key === "tags") return <TagList tags={lead.tags} max={8} />;
  if (key === "status") return words.statusOf(String(value))?.label ?? String(value);
  if (key === "assignedToId") return words.memberOf(String(value))?.name ?? "A former member";
  if (key === "valueCents") return words.format.money(Number(value), lead.currency);
  const own = words.customFields.find((field) => `custom.${field.key}` === key);
  return own ? customText(own, value, words) : String(value);
}
