import { OperationError } from "@/lib/operations/errors";
import type { CustomFieldRow } from "../custom-values";
import type { LeadRow } from "../find-lead";
import { type Fact, factsOf } from "./facts";
import type { MergeField, MergeSide } from "./schema";

export interface Side {
  lead: LeadRow;
  tags: readonly { id: string; name: string; color: string }[];
}

export interface Decided {
  fields: MergeField[];
  /** The lead that stays, as it will be. */
  after: LeadRow;
  tagIds: string[];
}

/**
 * What becomes of two leads when one is made of them. A fact is taken from where the caller chose; otherwise from the
 * lead that stays where it says something, from the other where it does not, and from both where it is a set.
 * Throws `invalid` for a fact that there is not, or that is no set.
 */
export function decideMerge(
  kept: Side,
  merged: Side,
  own: readonly CustomFieldRow[],
  chosen: Record<string, MergeSide>,
): Decided {
  const facts = factsOf(own);
  refuseUnknown(facts, chosen);
  const after: LeadRow = { ...kept.lead, customFields: { ...kept.lead.customFields } };
  let tagIds = kept.tags.map(({ id }) => id);
  const fields = facts.map((fact) => {
    const values = { kept: factOf(fact, kept), merged: factOf(fact, merged) };
    const choice = chosen[fact.key] ?? choiceFor(fact, values);
    if (fact.key === "tags") tagIds = idsOf(united(values, choice));
    else if (fact.customKey) setCustom(after.customFields, fact, united(values, choice));
    else if (choice === "merged") Object.assign(after, pick(merged.lead, fact));
    return {
      key: fact.key,
      label: fact.label,
      ...values,
      differs: JSON.stringify(values.kept) !== JSON.stringify(values.merged),
      canUnite: fact.isSet,
      choice,
    };
  });
  return { fields, after: { ...after, ...whatFollows(kept.lead, merged.lead) }, tagIds };
}

type Values = { kept: unknown; merged: unknown };

function refuseUnknown(facts: readonly Fact[], chosen: Record<string, MergeSide>) {
  const known = new Map(facts.map((fact) => [fact.key, fact]));
  for (const [key, side] of Object.entries(chosen)) {
    const fact = known.get(key);
    if (fact && (side !== "both" || fact.isSet)) continue;
    const sentence = fact
      ? `${fact.label} can be taken from one lead only.`
      : `There is no field "${key}" to choose.`;
    throw new OperationError("invalid", { detail: sentence, fields: { [`fields.${key}`]: sentence } });
  }
}

function choiceFor({ isSet }: Fact, { kept, merged }: Values): MergeSide {
  if (isSet) return "both";
  return isEmpty(kept) && !isEmpty(merged) ? "merged" : "kept";
}

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === "" || (Array.isArray(value) && value.length === 0);

/** A fact as a person compares it. */
function factOf(fact: Fact, { lead, tags }: Side): unknown {
  if (fact.key === "tags") return tags;
  if (fact.customKey) return lead.customFields[fact.customKey] ?? null;
  if (fact.key === "name") return lead.name || null;
  const [column] = fact.columns;
  const value = column && lead[column];
  return value instanceof Date ? value.toISOString() : (value ?? null);
}

function united({ kept, merged }: Values, choice: MergeSide): unknown {
  if (choice !== "both") return choice === "kept" ? kept : merged;
  const all = [...asList(kept), ...asList(merged)];
  return [...new Map(all.map((item) => [idOf(item), item])).values()];
}

const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const idOf = (item: unknown) => (typeof item === "object" ? (item as { id: string }).id : item);
const idsOf = (value: unknown) => asList(value).map((item) => idOf(item) as string);

function setCustom(values: Record<string, unknown>, { customKey = "" }: Fact, value: unknown) {
  if (isEmpty(value)) delete values[customKey];
  else values[customKey] = value;
}

const pick = (lead: LeadRow, { columns }: Fact) =>
  Object.fromEntries(columns.map((column) => [column, lead[column]]));

/** What nobody chooses: the latest contact, and every consent and campaign mark that only one of them has. */
const whatFollows = (kept: LeadRow, merged: LeadRow) => ({
  lastContactedAt: later(kept.lastContactedAt, merged.lastContactedAt),
  lastRepliedAt: later(kept.lastRepliedAt, merged.lastRepliedAt),
  consent: { ...merged.consent, ...kept.consent },
  utm: kept.utm ?? merged.utm,
});

const later = (one: Date | null, other: Date | null) =>
  one && other ? (one > other ? one : other) : (one ?? other);
