import type { OfflineContext, Vocabulary } from "./context";
import { otherForms, shortenings } from "./own-words";
import { inflected, type Match, PhraseTable } from "./phrases";
import { plainly, type Token, tokensOf } from "./tokens";
import { fieldWords, kindWords, statusWords } from "./words";

/** A member as named in a message: several when the name fits several. */
export interface MemberTerm {
  ids: string[];
  name: string;
}

export interface FieldTerm {
  key: string;
  label: string;
  type: string;
  options: readonly string[];
  isCustom: boolean;
}

/** The words of one team, ready to be found in a message. */
export interface Terms {
  statuses: PhraseTable<string[]>;
  tags: PhraseTable<{ id: string; name: string }>;
  members: PhraseTable<MemberTerm>;
  fields: PhraseTable<FieldTerm>;
  options: PhraseTable<{ field: FieldTerm; option: string }>;
  sources: PhraseTable<string>;
  /** A date field by its verb: of "Move by" "move", which only a time behind it makes a field. */
  dateVerbs: PhraseTable<FieldTerm>;
  /** All single words of the above, as they are compared. */
  words: ReadonlySet<string>;
}

const made = new WeakMap<Vocabulary, Terms>();

/** Made once per vocabulary: a conversation asks several times. */
export function termsOf({ vocabulary }: OfflineContext): Terms {
  const known = made.get(vocabulary);
  if (known) return known;
  const terms = {
    statuses: statusTable(vocabulary),
    tags: tableOf(vocabulary.tags, (tag) => formsOf(tag.name)),
    members: memberTable(vocabulary),
    ...fieldTables(vocabulary),
    sources: tableOf(vocabulary.sources, formsOf),
    dateVerbs: dateVerbTable(vocabulary),
    words: wordsOf(vocabulary),
  };
  made.set(vocabulary, terms);
  return terms;
}

function wordsOf({ statuses, tags, members, customFields, sources }: Vocabulary): Set<string> {
  const names = [
    ...statuses.map(({ label }) => label),
    ...[...tags, ...members].map(({ name }) => name),
    ...customFields.flatMap(({ label, options }) => [label, ...options]),
    ...sources,
  ];
  const own = names
    .flatMap((name) => [...formsOf(name), ...shortenings(name)])
    .flatMap((name) => tokensOf(name).tokens.map(({ plain }) => plain));
  const general = [
    ...Object.values(fieldWords).map(([, , phrases]) => phrases),
    ...Object.values(statusWords),
  ];
  return new Set([...own, ...general.flatMap((phrases) => phrases.split(/[ ,-]+/))]);
}

const formsOf = (label: string) => [...inflected(label), ...otherForms(label)];

function tableOf<T>(values: readonly T[], phrasesOf: (value: T) => string[]): PhraseTable<T> {
  const table = new PhraseTable<T>();
  for (const value of values) for (const phrase of new Set(phrasesOf(value))) table.add(phrase, value);
  return table;
}

function statusTable({ statuses }: Vocabulary): PhraseTable<string[]> {
  const table = new PhraseTable<string[]>();
  const own = new Set(statuses.flatMap(({ label }) => inflected(label)));
  const add = (phrase: string, keys: string[]) => {
    if (keys.length > 0 && !own.has(plainly(phrase))) table.add(phrase, keys);
  };
  for (const { key, label } of statuses) for (const form of inflected(label)) table.add(form, [key]);
  for (const [meant, phrases] of Object.entries(statusWords)) {
    const named = statuses.filter(({ key, label }) => key === meant || plainly(label) === meant);
    const ofKind = statuses.filter(({ kind }) => kind === meant);
    const keys = (named.length > 0 ? named : ofKind).map(({ key }) => key);
    for (const phrase of phrases.split(", ")) add(phrase, keys);
  }
  for (const [kind, phrases] of Object.entries(kindWords)) {
    const keys = statuses.filter((status) => (kind === "open") === (status.kind === "open"));
    for (const phrase of phrases.split(", "))
      add(
        phrase,
        keys.map(({ key }) => key),
      );
  }
  return table;
}

function memberTable({ members }: Vocabulary): PhraseTable<MemberTerm> {
  const named = new Map<string, { ids: Set<string>; name: string }>();
  for (const { id, name } of members) {
    const [first = "", ...rest] = plainly(name).split(/\s+/);
    for (const phrase of new Set([plainly(name), first, rest.at(-1) ?? ""])) {
      if (!phrase) continue;
      const known = named.get(phrase);
      if (known) known.ids.add(id);
      else named.set(phrase, { ids: new Set([id]), name });
    }
  }
  const table = new PhraseTable<MemberTerm>();
  for (const [phrase, { ids, name }] of named)
    table.add(phrase, { ids: [...ids], name: ids.size > 1 ? phrase : name });
  for (const phrase of ["me", "myself", "my name", "mine"])
    table.add(phrase, { ids: ["me"], name: "you" });
  return table;
}

/** "wants out by March", "has to be in before Christmas". */
const saidForVerb: Record<string, string[]> = {
  move: ["be in", "be out", "out", "be moved", "be moved in", "be settled", "relocate", "get out"],
};
const trailingPreposition = /^(\S+) (?:by|on|at|before|until|in|date|day)$/;

function dateVerbTable({ customFields }: Vocabulary): PhraseTable<FieldTerm> {
  const table = new PhraseTable<FieldTerm>();
  for (const field of customFields) {
    const verb =
      field.type === "date" ? trailingPreposition.exec(plainly(field.label))?.[1] : undefined;
    if (!verb) continue;
    const stem = verb.replace(/e$/, "");
    const forms = [verb, `${verb}s`, `${stem}ing`, ...(saidForVerb[verb] ?? [])];
    for (const form of forms) table.add(form, { ...field, isCustom: true });
  }
  return table;
}

/** "moving date", "move-in day": of "Move by". */
function daysOf({ label }: { label: string }): string[] {
  const verb = trailingPreposition.exec(plainly(label))?.[1];
  if (!verb) return [];
  const forms = [verb, `${verb.replace(/e$/, "")}ing`, `${verb} in`, `${verb} out`];
  return forms.flatMap((form) => [`${form} date`, `${form} day`, `${form} deadline`]);
}

/** These speak of leads. */
const pluralNouns = new Set([
  "names",
  "full names",
  "businesses",
  "firms",
  "organizations",
  "cells",
  "jobs",
]);

function fieldTables({ customFields }: Vocabulary) {
  const fields = new PhraseTable<FieldTerm>();
  const options = new PhraseTable<{ field: FieldTerm; option: string }>();
  const own = new Set(customFields.flatMap(({ label }) => inflected(label)));
  for (const [key, [type, label, phrases]] of Object.entries(fieldWords))
    for (const phrase of new Set(phrases.split(", ").flatMap(inflected)))
      if (!own.has(phrase) && !pluralNouns.has(phrase))
        fields.add(phrase, { key, label, type, options: [], isCustom: false });
  for (const field of customFields) {
    const term = { ...field, isCustom: true };
    const forms = [...formsOf(field.label), ...shortForms(field, own)];
    const dated =
      field.type === "date" ? [...forms.map((form) => `${form} date`), ...daysOf(field)] : [];
    for (const form of new Set([...forms, ...dated])) fields.add(form, term);
    for (const option of field.options)
      for (const form of [...formsOf(option), ...shortenings(option)])
        options.add(form, { field: term, option });
  }
  return { fields, options };
}

/** "area" for a preferred area: its key, where nothing else is called so. */
const shortForms = ({ key }: { key: string }, own: ReadonlySet<string>): string[] => {
  const short = plainly(key.replaceAll("_", " "));
  return own.has(short) || standardWords.has(short) ? [] : inflected(short);
};
const standardWords = new Set(
  Object.values(fieldWords).flatMap(([, , phrases]) => phrases.split(", ")),
);

/** A fact that every lead has. */
export function standardField(key: string): FieldTerm {
  const [type = "text", label = key] = fieldWords[key] ?? [];
  return { key, label, type, options: [], isCustom: false };
}

/** The condition field of a field. */
export const filterKeyOf = ({ key, isCustom }: FieldTerm) => (isCustom ? `custom.${key}` : key);

/** A list of the same kind of thing: "Mia, Leo and Ana"; `isAny` when joined by "or". */
export function listAt<T>(
  tokens: readonly Token[],
  at: number,
  read: (tokens: readonly Token[], at: number) => Match<T> | undefined,
): (Match<T[]> & { isAny: boolean }) | undefined {
  const first = read(tokens, at);
  if (!first) return undefined;
  const values = [first.value];
  let { end } = first;
  let isAny = false;
  for (;;) {
    let next = end;
    while (
      [",", "&", "/"].includes(tokens[next]?.text ?? "") ||
      ["and", "or", "nor"].includes(tokens[next]?.plain ?? "")
    )
      next += 1;
    const more = next > end && next - end <= 2 ? read(tokens, next) : undefined;
    if (!more) return { value: values, end, isAny };
    isAny ||= tokens.slice(end, next).some((token) => token.plain === "or" || token.plain === "nor");
    values.push(more.value);
    end = more.end;
  }
}
