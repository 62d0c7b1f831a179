import { customFilterFields } from "@/lib/filters/custom-fields";
import { describeFilter } from "@/lib/filters/describe";
import type { Field, Filter } from "@/lib/filters/schema";
import { filterToParams } from "@/lib/filters/url";
import { leadFields } from "@/lib/leads/schema";
import type { OfflineContext } from "./context";
import { type Listed, titleOf } from "./memory";

/** Text from a record, so that it is only text: no link, no picture, no cell of its own. */
export const plainText = (text: unknown): string =>
  String(text ?? "")
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|<>~:]/g, "\\$&")
    .slice(0, 300);

export const leadLink = (lead: { id: unknown; name: string }): string =>
  `[${plainText(lead.name)}](/leads/${encodeURIComponent(String(lead.id))})`;

export const statusLabel = (key: unknown, { vocabulary }: OfflineContext): string =>
  vocabulary.statuses.find((status) => status.key === key)?.label ?? String(key ?? "");

export const memberName = (id: unknown, { vocabulary }: OfflineContext): string =>
  vocabulary.members.find((member) => member.id === id)?.name ?? (id ? "a former member" : "nobody");

export const tagName = (id: string, { vocabulary }: OfflineContext): string =>
  vocabulary.tags.find((tag) => tag.id === id)?.name ?? "a tag";

/** The fields of leads with the choices of this team. */
export function fieldsOf({ vocabulary }: OfflineContext): Field[] {
  const options: Record<string, Field["options"]> = {
    status: vocabulary.statuses.map(({ key, label }) => ({ value: key, label })),
    assignedToId: vocabulary.members.map(({ id, name }) => ({ value: id, label: name })),
    tags: vocabulary.tags.map(({ id, name }) => ({ value: id, label: name })),
  };
  return [
    ...leadFields.map((field) => ({
      ...field,
      ...(options[field.key] && { options: options[field.key] }),
    })),
    ...customFilterFields(vocabulary.customFields),
  ];
}

/** A search in words: "Status is New, and owner is Mia Torres". */
export function describeSet(
  { filter, q }: { filter?: Filter; q?: string },
  context: OfflineContext,
): string {
  const words = filter ? describeFilter(filter, fieldsOf(context), context) : "";
  const isAll = filter && "and" in filter && filter.and.length === 0;
  const searched = q ? `matching “${plainText(q)}”` : "";
  return [isAll ? "" : plainWords(words), searched].filter(Boolean).join(", ");
}

/** The sentence of a filter holds texts of records; its own signs are none of Markdown's. */
const plainWords = (words: string) => plainText(words).replace(/\\([():])/g, "$1");

/** The same list on its own page. */
export function listHref(
  input: { filter?: Filter; q?: string; sort?: string },
  context: OfflineContext,
): string {
  const params = filterToParams(input.filter, fieldsOf(context));
  if (input.q) params.set("q", input.q);
  if (input.sort) params.set("sort", input.sort);
  const query = params.toString().replaceAll("(", "%28").replaceAll(")", "%29");
  return query ? `/leads?${query}` : "/leads";
}

/** How many there are, with a + where they were not counted to their end. */
export const countOf = ({ total, totalIsExact, items }: Listed, { format }: OfflineContext): string =>
  `${format.number(total ?? items.length)}${totalIsExact ? "" : "+"}`;

export const leadsOf = (page: Listed, context: OfflineContext): string =>
  `${countOf(page, context)} ${(page.total ?? page.items.length) === 1 ? "lead" : "leads"}`;

/** Leads as a table whose names open them. */
export function leadTable(items: readonly Record<string, unknown>[], context: OfflineContext): string {
  const rows = items.map((lead) =>
    [
      leadLink({ id: lead.id, name: titleOf(lead) }),
      plainText(statusLabel(lead.status, context)),
      context.format.money(lead.valueCents as number | null, String(lead.currency ?? context.currency)),
      lead.assignedToId ? plainText(memberName(lead.assignedToId, context)) : "",
      lead.lastContactedAt ? ago(lead.lastContactedAt, context) : "never",
    ].join(" | "),
  );
  return table("Name | Status | Value | Owner | Last contact", rows);
}

export function table(head: string, rows: readonly string[]): string {
  const line = head
    .split("|")
    .map(() => "---")
    .join(" | ");
  return [`| ${head} |`, `| ${line} |`, ...rows.map((row) => `| ${row} |`)].join("\n");
}

export const ago = (when: unknown, { now, timeZone, format }: OfflineContext): string =>
  format.relative(String(when), { now, timeZone });

export const day = (when: unknown, { now, timeZone, format }: OfflineContext): string =>
  when ? format.day(String(when), { now, timeZone }) : "an unknown day";
