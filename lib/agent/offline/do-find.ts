import { customFilterFields } from "@/lib/filters/custom-fields";
import {
  ago,
  day,
  describeSet,
  leadLink,
  leadsOf,
  leadTable,
  listHref,
  memberName,
  plainText,
  statusLabel,
  table,
  tagName,
} from "./answers";
import type { Command, Target } from "./command";
import type { LeadSet, OfflineContext } from "./context";
import { type Memory, pageIn, titleOf } from "./memory";
import type { Query } from "./query";
import { withoutNoise } from "./query-noise";
import { askMember } from "./replies";
import { resolve } from "./resolve";
import { failureOf, type Routine, type Step } from "./routine";
import { filterKeyOf } from "./terms";
import { listed } from "./values";

/** Rows shown at once, when no number was asked for. */
const SHOWN = 10;

/** Lists or counts the leads of a search. */
export function* doFind(
  { query: asked, isCount, refines }: Extract<Command, { kind: "find" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const query = withoutNoise(refines ? refined(asked, memory) : asked);
  if (query.unsure) return { text: askMember(query.unsure, context) };
  if (query.noTag !== undefined) return { text: noSuchTag(query.noTag, context) };
  const set = searchOf(query);
  const input = isCount
    ? { ...set, limit: 1 }
    : { ...set, ...(query.sort && { sort: query.sort }), limit: query.limit ?? SHOWN };
  const step = yield { tool: "leads_list", input };
  const failure = failureOf(step);
  if (failure) return failure;
  return { text: [counted(step, set, query, isCount, context), ...query.remarks].join("\n\n") };
}

/** "only those from Zillow": what was searched before has to hold as well. */
function refined(query: Query, { search }: Memory): Query {
  const { filter, q, sort } = search ?? {};
  const both = [filter, query.filter].flatMap((each) =>
    each === undefined ? [] : "and" in each ? each.and : [each],
  );
  const [only] = both;
  const joined = both.length > 1 ? { and: both } : only;
  const order = query.sort ?? (sort as Query["sort"]);
  return {
    ...query,
    ...(joined && { filter: joined }),
    ...(order && { sort: order }),
    words: query.words.length > 0 || !q ? query.words : [q],
  };
}

function noSuchTag(name: string, { vocabulary }: OfflineContext): string {
  const names = vocabulary.tags.slice(0, 20).map((tag) => plainText(tag.name));
  const known = names.length > 0 ? ` There are ${listed(names, "and")}.` : "";
  return `There is no tag “${plainText(name)}”.${known}`;
}

const searchOf = ({ filter, words }: Query): LeadSet => ({
  ...(words.length > 0 && { q: words.join(" ").slice(0, 200) }),
  ...(filter && { filter }),
});

function counted(
  step: Step,
  set: LeadSet,
  query: Query,
  isCount: boolean,
  context: OfflineContext,
): string {
  const page = pageIn(step.output);
  const words = describeSet(set, context);
  const those = words ? `: ${words}` : "";
  const href = listHref({ ...set, ...(query.sort && { sort: query.sort }) }, context);
  if (page.items.length === 0)
    return `No leads${those}. [Open the list](${href}) to change the search.`;
  if (isCount) return `**${leadsOf(page, context)}**${those}. [Open them in the list](${href}).`;
  const more = page.nextCursor || (page.total ?? 0) > page.items.length;
  const shown = more
    ? `The first ${page.items.length} of ${leadsOf(page, context)}`
    : leadsOf(page, context);
  const tail = more
    ? `[Open all in the list](${href}), or say “more”.`
    : `[Open in the list](${href}).`;
  return `**${shown}**${those}.\n\n${leadTable(page.items, context)}\n\n${tail}`;
}

/** How many leads "them" are. */
export function* doSize(target: Target, memory: Memory, context: OfflineContext): Routine {
  const found = yield* resolve(target, memory, context, (known) => ({ kind: "open", target: known }));
  if (found.kind === "none") return found.outcome;
  if (found.kind === "one") return { text: "**1 lead**." };
  const { ids } = found.set;
  if (ids) return { text: `**${context.format.count(ids.length, "lead")}**.` };
  const step = yield { tool: "leads_list", input: { ...found.set, limit: 1 } };
  return failureOf(step) ?? { text: `**${leadsOf(pageIn(step.output), context)}**: ${found.words}.` };
}

/** The next page of the last list. */
export function* doMore(memory: Memory, context: OfflineContext): Routine {
  if (!memory.more) return { text: "That was all. Ask for other leads, for instance “newest leads”." };
  const { input, cursor } = memory.more;
  const step = yield { tool: "leads_list", input: { ...input, cursor } };
  const failure = failureOf(step);
  if (failure) return failure;
  const page = pageIn(step.output);
  const tail = page.nextCursor ? "Say “more” for the next ones." : "That was the last of them.";
  return { text: `${leadTable(page.items, context)}\n\n${tail}` };
}

type Open = Extract<Command, { kind: "open" }>;

/** One lead with all that is known, or the one fact that was asked for. */
export function* doOpen({ target, field }: Open, memory: Memory, context: OfflineContext): Routine {
  const retry = Object.assign(
    (known: Open["target"]): Command => ({
      kind: "open",
      target: known,
      ...(field && { field }),
    }),
    { isReading: true },
  );
  const found = yield* resolve(target, memory, context, retry);
  if (found.kind === "none") return found.outcome;
  if (found.kind === "many") {
    if (found.set.ids) return yield* showEach(found.set.ids, context);
    const step = yield { tool: "leads_list", input: { ...found.set, limit: SHOWN } };
    return failureOf(step) ?? { text: leadTable(pageIn(step.output).items, context) };
  }
  const step = yield { tool: "leads_get", input: { id: found.lead.id } };
  const failure = failureOf(step);
  if (failure) return failure;
  const lead = (step.output ?? {}) as Record<string, unknown>;
  return { text: field ? factAnswer(field, lead, context) : card(lead, context) };
}

/** Leads that are known by id, one after the other. */
function* showEach(ids: readonly string[], context: OfflineContext): Routine {
  if (ids.some((id) => id.startsWith("@")))
    return { text: "They are ticked in the list. Open one, or ask for it by name." };
  const rows: Record<string, unknown>[] = [];
  for (const id of ids.slice(0, SHOWN)) {
    const step = yield { tool: "leads_get", input: { id } };
    const failure = failureOf(step);
    if (failure) return failure;
    rows.push((step.output ?? {}) as Record<string, unknown>);
  }
  const more = ids.length > rows.length ? `\n\nThese are ${rows.length} of ${ids.length}.` : "";
  return { text: `${leadTable(rows, context)}${more}` };
}

function factAnswer(
  field: NonNullable<Open["field"]>,
  lead: Record<string, unknown>,
  context: OfflineContext,
): string {
  const link = leadLink({ id: lead.id, name: titleOf(lead) });
  if (field === "owner")
    return `${link} belongs to ${plainText(memberName(lead.assignedToId, context))}.`;
  if (field === "status")
    return `${link} is in status **${plainText(statusLabel(lead.status, context))}**.`;
  if (field === "tags") return `${link}: ${tagsOf(lead, context) || "no tags"}.`;
  if (field === "createdAt") return `${link} was created on ${day(lead.createdAt, context)}.`;
  if (field === "lastRepliedAt")
    return lead.lastRepliedAt
      ? `${link} last replied ${ago(lead.lastRepliedAt, context)}.`
      : `${link} has not replied yet.`;
  if (field === "lastContactedAt")
    return lead.lastContactedAt
      ? `${link} was last contacted ${ago(lead.lastContactedAt, context)}.`
      : `${link} has not been contacted yet.`;
  const custom = (lead.customFields ?? {}) as Record<string, unknown>;
  const value = field.isCustom
    ? custom[field.key]
    : field.key === "name"
      ? titleOf(lead)
      : lead[field.key];
  const words = valueWords(filterKeyOf(field), value, lead, context);
  return `${field.label} of ${link}: ${words ? `**${words}**` : "not known"}.`;
}

const tagsOf = (lead: Record<string, unknown>, context: OfflineContext) =>
  (Array.isArray(lead.tags) ? lead.tags : [])
    .map((tag: { id?: string; name?: string }) =>
      plainText(tag.name ?? tagName(String(tag.id), context)),
    )
    .join(", ");

/** A value in words: money as money, a day as a day. */
function valueWords(
  key: string,
  value: unknown,
  lead: Record<string, unknown>,
  context: OfflineContext,
): string {
  if (value === null || value === undefined || value === "") return "";
  const currency = String(lead.currency ?? context.currency);
  const custom = customFilterFields(context.vocabulary.customFields).find((field) => field.key === key);
  if (key === "valueCents" || custom?.type === "money")
    return context.format.money(Number(value), currency);
  if (key === "nextStepAt") return day(value, context);
  if (custom?.type === "user") return plainText(memberName(value, context));
  if (typeof value === "boolean") return value ? "yes" : "no";
  return plainText(Array.isArray(value) ? value.join(", ") : value);
}

function card(lead: Record<string, unknown>, context: OfflineContext): string {
  const custom = (lead.customFields ?? {}) as Record<string, unknown>;
  const rows: [string, string][] = [
    ["Status", plainText(statusLabel(lead.status, context))],
    ["Owner", plainText(memberName(lead.assignedToId, context))],
    ["Value", valueWords("valueCents", lead.valueCents, lead, context)],
    ["Email", plainText(lead.email)],
    ["Phone", plainText(lead.phone)],
    ["Company", plainText([lead.title, lead.company].filter(Boolean).join(", "))],
    ["Address", plainText(lead.address)],
    ["Source", plainText(lead.source)],
    ["Tags", tagsOf(lead, context)],
    ["Score", plainText(lead.score)],
    ["Last contact", lead.lastContactedAt ? ago(lead.lastContactedAt, context) : "never"],
    ["Next step", lead.nextStepAt ? day(lead.nextStepAt, context) : ""],
    ...context.vocabulary.customFields.map(({ key, label }): [string, string] => [
      plainText(label),
      valueWords(`custom.${key}`, custom[key], lead, context),
    ]),
  ];
  const known = rows.filter(([, value]) => value).map(([name, value]) => `${name} | ${value}`);
  const bin = lead.deletedAt
    ? `\n\nThis lead has been in the bin since ${day(lead.deletedAt, context)}.`
    : "";
  return `**${leadLink({ id: lead.id, name: titleOf(lead) })}**\n\n${table("Fact | Value", known)}${bin}`;
}
