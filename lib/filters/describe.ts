import { sharedFormat } from "@/lib/format";
import { capitalized } from "@/lib/names";
import { describeValue, type Wording } from "./describe-value";
import { type Condition, type Field, type Filter, groupOf, isCondition, isGroup } from "./schema";

const defaults: Wording = { currency: "USD", timeZone: "UTC", format: sharedFormat };

/** A filter as one short sentence: "Status is New or Contacted, and value is at least $5,000". */
export function describeFilter(
  filter: Filter,
  fields: readonly Field[],
  wording: Partial<Wording> = {},
): string {
  const words = { ...defaults, ...wording };
  const sentence = describeNode(filter, fields, words, true);
  return capitalized(sentence);
}

function describeNode(
  filter: Filter,
  fields: readonly Field[],
  words: Wording,
  isTop: boolean,
): string {
  if (isCondition(filter)) return inSentence(filter, fields, words);
  if (!isGroup(filter)) return `not (${describeNode(filter.not, fields, words, true)})`;
  const { kind, members } = groupOf(filter);
  if (members.length === 0) return kind === "and" ? "everything" : "nothing";
  const parts = members.map((member) =>
    describeNode(member, fields, words, members.length === 1 && isTop),
  );
  const text = parts.join(kind === "and" ? ", and " : ", or ");
  return isTop || parts.length === 1 ? text : `(${text})`;
}

function inSentence(condition: Condition, fields: readonly Field[], words: Wording): string {
  const { label, text } = describeCondition(condition, fields, words);
  return `${lowerFirst(label)} ${text}`;
}

/** A condition in two parts, for a chip: its field's label, and what it asks of it. */
export function describeCondition(
  condition: Condition,
  fields: readonly Field[],
  wording: Partial<Wording> = {},
): { label: string; text: string } {
  const field = fields.find(({ key }) => key === condition.field);
  // A field may be gone from the team's settings while a saved filter still names it.
  if (!field) return { label: condition.field, text: "is no longer a field" };
  return {
    label: field.label,
    text: describeValue(condition, field, { ...defaults, ...wording }),
  };
}

// "SMS consent" and "ID" keep their capitals.
const lowerFirst = (label: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
