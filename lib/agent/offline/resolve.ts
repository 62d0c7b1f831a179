import { describeSet, leadLink, leadTable, plainText } from "./answers";
import type { Command, Target } from "./command";
import type { LeadSet, OfflineContext } from "./context";
import { isAlike, isCalled } from "./likeness";
import { type KnownLead, type Memory, pageIn, titleOf } from "./memory";
import { askMember, chooser, confirmer, namer } from "./replies";
import { failureOf, type Outcome, type Routine } from "./routine";
import { plainly } from "./tokens";

/** The leads of a command: one, a set, or none with what is to be said about that. */
export type Resolved =
  | { kind: "one"; lead: KnownLead }
  | { kind: "many"; set: LeadSet; words: string }
  | { kind: "none"; outcome: Outcome };

/** Makes the same command for a lead that was picked. */
export type With = ((target: Target) => Command) & {
  /** It only looks at the lead, so a nearly right name will do. */
  isReading?: boolean;
};

const CANDIDATES = 10;

/** Finds out which leads are meant; asks back where a name fits several. */
export function* resolve(
  target: Target,
  memory: Memory,
  context: OfflineContext,
  retry: With,
): Routine<Resolved> {
  switch (target.kind) {
    case "known":
      return { kind: "one", lead: { id: target.id, name: target.name } };
    case "it":
      return (
        theTicked(target, memory, context) ?? theOne(target.isPage ?? false, memory, context, retry)
      );
    case "them":
      return theMany(target, memory, context);
    case "rows":
      return theRows(target.count, memory);
    case "row":
      return theRow(target.index, memory);
    case "named":
      return yield* find(searchOf(target), target.name, context, retry);
    case "names":
      return yield* findAll(target.names, context, retry);
    case "set":
      return yield* theSet(target, context, retry);
  }
}

const none = (text: string, resume?: Outcome["resume"]): Resolved => ({
  kind: "none",
  outcome: { text, ...(resume && { resume }) },
});

/** "tag as VIP" with several rows ticked and no lead open means those rows. */
function theTicked(
  { isUnsaid }: Extract<Target, { kind: "it" }>,
  memory: Memory,
  context: OfflineContext,
): Resolved | undefined {
  const { lead, selection } = context.page;
  const several = selection && (selection.filter || selection.q || (selection.count ?? 0) > 1);
  return isUnsaid && several && !lead
    ? theMany({ kind: "them", isSelection: true }, memory, context)
    : undefined;
}

function theOne(isPage: boolean, memory: Memory, { page }: OfflineContext, retry: With): Resolved {
  const [ticked, another] = page.selection?.ids ?? [];
  const selected = ticked && !another && isId(ticked) ? ticked : undefined;
  const named = selected
    ? { id: selected, name: memory.rows.find(({ id }) => id === selected)?.name ?? "the selected lead" }
    : undefined;
  const lead = isPage ? (page.lead ?? named ?? memory.lead) : (memory.lead ?? page.lead ?? named);
  if (lead) return { kind: "one", lead };
  const [only, second] = memory.rows;
  if (only && !second) return { kind: "one", lead: only };
  if (second)
    return none(
      "Which of these leads do you mean? Say its name, or “the first”.",
      chooser(memory.rows.map(choice), retry),
    );
  return none("Which lead do you mean? Say its name, or open it first.", namer(retry));
}

function theMany(
  target: Extract<Target, { kind: "them" }>,
  memory: Memory,
  context: OfflineContext,
): Resolved {
  const { page } = context;
  const list: LeadSet | undefined =
    page.list && (page.list.filter || page.list.q) ? page.list : page.list && { filter: { and: [] } };
  const selection: LeadSet | undefined = page.selection;
  const chosen = target.isList
    ? list
    : target.isSelection
      ? (selection ?? memory.set)
      : (memory.set ?? selection);
  if (!chosen) {
    const lead = memory.lead ?? page.lead;
    return lead && !target.isList
      ? { kind: "one", lead }
      : none(
          "Which leads do you mean? Tick them in the list, or describe them: “all new leads from Zillow”.",
        );
  }
  const [only, second] = chosen.ids ?? [];
  if (only && !second && isId(only))
    return {
      kind: "one",
      lead: { id: only, name: memory.rows.find(({ id }) => id === only)?.name ?? "the lead" },
    };
  return { kind: "many", set: setOf(chosen), words: wordsOf(chosen, context) };
}

const setOf = ({ ids, filter, q }: LeadSet): LeadSet => ({
  ...(ids && { ids }),
  ...(filter && { filter }),
  ...(q && { q }),
});

/** "@selection" is no id, but the name of all that is ticked. */
const isId = (id: string) => !id.startsWith("@");

const wordsOf = (set: LeadSet, context: OfflineContext) =>
  set.ids?.some((each) => !isId(each))
    ? "the selected leads"
    : set.ids
      ? `${set.ids.length} leads`
      : describeSet(set, context) || "all leads";

function theRows(count: number, { rows }: Memory): Resolved {
  const ids = rows.slice(0, count).map(({ id }) => id);
  return ids.length > 0
    ? { kind: "many", set: { ids }, words: `${ids.length} leads` }
    : none("There is no list to take them from. List the leads first.");
}

function theRow(index: number, { rows }: Memory): Resolved {
  const lead = rows.at(index);
  return lead
    ? { kind: "one", lead }
    : none("There is no such row in the last list. Say the lead's name.");
}

const searchOf = ({ name, query }: Extract<Target, { kind: "named" }>) => ({
  q: name.slice(0, 200),
  ...(query?.filter && { filter: query.filter }),
  limit: CANDIDATES,
});

function* find(
  input: { q?: string; limit: number },
  name: string,
  context: OfflineContext,
  retry: With,
): Routine<Resolved> {
  const step = yield { tool: "leads_list", input };
  const failure = failureOf(step);
  if (failure) return { kind: "none", outcome: failure };
  const { items, total } = pageIn(step.output);
  const exact = items.filter((item) => isCalled(item, name));
  const fitting = exact.length > 0 ? exact : items;
  const [only, second] = fitting;
  const owner = only ? undefined : ownerIn(name);
  if (owner) return yield* find({ ...input, q: owner }, owner, context, retry);
  if (!only)
    return none(
      `I found no lead for “${plainText(name)}”. Check the spelling, or search by email or company.`,
      namer(retry),
    );
  if (!second && (exact.length === 1 || (total ?? 1) <= 1)) {
    const lead = choice(only);
    return isAlike(only, name, retry.isReading ?? false)
      ? { kind: "one", lead }
      : none(`Do you mean ${leadLink(lead)}?`, confirmer(lead, retry));
  }
  const text = `Several leads fit “${plainText(name)}”. Which one do you mean?\n\n${leadTable(fitting, context)}`;
  return none(text, chooser(fitting.map(choice), retry));
}

/** "zoes", typed without the apostrophe: Zoe, where nobody is called Zoes. */
const ownerIn = (name: string) =>
  name === name.toLowerCase() ? /^(\p{L}[\p{L} ]+\p{L})s$/u.exec(name)?.[1] : undefined;

const choice = (item: Record<string, unknown> | KnownLead): KnownLead & { search: string } => {
  const each = item as Record<string, unknown>;
  const title = titleOf(each);
  return {
    id: String(each.id),
    name: title,
    search: plainly([each.name, each.company, each.email, each.phone].filter(Boolean).join(" ")),
  };
};

function* findAll(names: readonly string[], context: OfflineContext, retry: With): Routine<Resolved> {
  const ids: string[] = [];
  for (const name of names.slice(0, 20)) {
    const found = yield* find({ q: name.slice(0, 200), limit: CANDIDATES }, name, context, retry);
    if (found.kind === "none") return { kind: "none", outcome: { text: found.outcome.text } };
    if (found.kind === "one") ids.push(found.lead.id);
  }
  return { kind: "many", set: { ids: [...new Set(ids)] }, words: names.map(plainText).join(", ") };
}

function* theSet(
  target: Extract<Target, { kind: "set" }>,
  context: OfflineContext,
  retry: With,
): Routine<Resolved> {
  const { filter, sort, limit, unsure, noTag } = target.query;
  if (unsure) return none(askMember(unsure, context));
  if (noTag !== undefined) return none(`There is no tag “${plainText(noTag)}”, so I changed nothing.`);
  const isCounted = limit !== undefined && !target.isOne;
  if (!target.isOne && !isCounted)
    return {
      kind: "many",
      set: { filter: filter ?? { and: [] } },
      words: describeSet({ ...(filter && { filter }) }, context) || "all leads",
    };
  const input = {
    ...(filter && { filter }),
    ...(sort && { sort }),
    limit: isCounted ? limit : sort ? 1 : CANDIDATES,
  };
  const step = yield { tool: "leads_list", input };
  const failure = failureOf(step);
  if (failure) return { kind: "none", outcome: failure };
  const { items } = pageIn(step.output);
  const [only, second] = items;
  if (!only) return none("I found no lead like that.");
  if (isCounted)
    return {
      kind: "many",
      set: { ids: items.map(({ id }) => String(id)) },
      words: `${items.length} leads`,
    };
  if (!second) return { kind: "one", lead: choice(only) };
  return none(
    `Several leads fit. Which one do you mean?\n\n${leadTable(items, context)}`,
    chooser(items.map(choice), retry),
  );
}
