import { type Condition, type Field, type Filter, isCondition } from "@/lib/filters/schema";
import { readValue } from "@/lib/filters/values";

/** A filter while somebody edits it: conditions may lack their value, groups may be empty. */
export type DraftCondition = Condition & { id: string };
export type GroupKind = "all" | "any" | "none";
export type DraftGroup = { id: string; kind: GroupKind; members: Draft[] };
export type Draft = DraftCondition | DraftGroup;

export const isDraftGroup = (draft: Draft): draft is DraftGroup => "members" in draft;

let lastId = 0;
const newId = () => `draft-${++lastId}`;

export const newCondition = (condition: Condition): DraftCondition => ({ ...condition, id: newId() });
export const newGroup = (kind: GroupKind, members: Draft[] = []): DraftGroup => ({
  id: newId(),
  kind,
  members,
});

/** The draft of a filter; its root is a group of all or any. */
export function toDraft(filter: Filter | undefined): DraftGroup {
  if (!filter) return newGroup("all");
  const draft = draftOf(filter);
  return isDraftGroup(draft) && draft.kind !== "none" ? draft : newGroup("all", [draft]);
}

function draftOf(filter: Filter): Draft {
  if (isCondition(filter)) return newCondition(filter);
  if ("and" in filter) return newGroup("all", filter.and.map(draftOf));
  if ("or" in filter) return newGroup("any", filter.or.map(draftOf));
  const inner = draftOf(filter.not);
  if (isDraftGroup(inner) && inner.kind === "any") return { ...inner, kind: "none" };
  return newGroup("none", [inner]);
}

/** The finished part of a draft; undefined when nothing is finished yet. */
export function toFilter(root: DraftGroup, fields: readonly Field[]): Filter | undefined {
  return filterOf(root, fields);
}

function filterOf(draft: Draft, fields: readonly Field[]): Filter | undefined {
  if (!isDraftGroup(draft)) return conditionOf(draft, fields);
  const members = draft.members.flatMap((member) => filterOf(member, fields) ?? []);
  const [only] = members;
  if (!only) return undefined;
  if (draft.kind === "all") return { and: members };
  if (draft.kind === "any") return { or: members };
  return { not: members.length === 1 && !("or" in only) ? only : { or: members } };
}

function conditionOf(draft: DraftCondition, fields: readonly Field[]): Condition | undefined {
  const { field: key, op } = draft;
  if (op === "empty" || op === "notEmpty") return { field: key, op };
  const field = fields.find((candidate) => candidate.key === key);
  const checked = field && readValue(field, op, draft.value);
  return checked && "value" in checked ? { field: key, op, value: checked.value } : undefined;
}

/** What is wrong with a value that was given; nothing while it is still missing. */
export function problemOf(draft: DraftCondition, field: Field): string | undefined {
  const { op, value } = draft;
  const isMissing =
    value === undefined ||
    (Array.isArray(value) && (value.length < 2 || value.includes(undefined as never)));
  if (isMissing || op === "empty" || op === "notEmpty") return undefined;
  const checked = readValue(field, op, value);
  return "message" in checked ? checked.message : undefined;
}
