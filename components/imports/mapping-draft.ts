import type {
  ColumnPreview,
  ImportDetails,
  NewFieldType,
  UploadAnswer,
  ValueMap,
} from "@/lib/imports/schema";
import { importFields, importLimits } from "@/lib/imports/schema";

/** What a person decides before a check: where each column goes, and what happens to leads that exist. */
export interface MappingDraft {
  mapping: Record<string, string | null>;
  valueMap: ValueMap;
  matchBy: "email" | "phone" | "none";
  onMatch: "update" | "skip";
  /** New leads for which the file names no owner go through the team's rules. */
  assignsByRules: boolean;
}

/** The choices of an earlier run over the file, or the guesses. */
export function draftOf({ columns }: UploadAnswer, earlier?: ImportDetails): MappingDraft {
  if (earlier) {
    const { mapping, valueMap, matchBy, onMatch, assignsByRules } = earlier;
    return { mapping, valueMap, matchBy, onMatch, assignsByRules };
  }
  const mapping = Object.fromEntries(columns.map((column) => [column.name, column.suggestedField]));
  const targets = new Set(Object.values(mapping));
  return {
    mapping,
    valueMap: {},
    matchBy: targets.has("email") ? "email" : targets.has("phone") ? "phone" : "none",
    onMatch: "skip",
    assignsByRules: true,
  };
}

/** The draft with a column going elsewhere; what its values meant there is forgotten. */
export function withTarget(draft: MappingDraft, column: string, target: string | null): MappingDraft {
  const { [column]: _, ...valueMap } = draft.valueMap;
  return { ...draft, mapping: { ...draft.mapping, [column]: target }, valueMap };
}

/** The draft with a meaning for one value of a column; null means nothing, undefined takes back what was said. */
export function withValue(
  draft: MappingDraft,
  column: string,
  value: string,
  meaning: string | null | undefined,
): MappingDraft {
  const { [value]: _, ...others } = draft.valueMap[column] ?? {};
  const values = meaning === undefined ? others : { ...others, [value]: meaning };
  return { ...draft, valueMap: { ...draft.valueMap, [column]: values } };
}

/** What a field that the import makes is called, and its type. */
export function readNewField(
  target: string | null | undefined,
): { type: NewFieldType; label: string } | undefined {
  const [, type, label] = /^new:([a-z_]+):(.*)$/s.exec(target ?? "") ?? [];
  return type === undefined || label === undefined ? undefined : { type: type as NewFieldType, label };
}

export const newFieldTarget = (type: NewFieldType, label: string) => `new:${type}:${label}`;

/** What a column is offered as a name for its new field. */
export const newFieldLabel = (column: string) =>
  column
    .replace(/\p{Cc}/gu, " ")
    .trim()
    .slice(0, 60) || "Field";

const identities = ["fullName", "firstName", "lastName", "email", "phone", "company"];

/** What is still missing, as a sentence; undefined when the file can be checked. */
export function problemOf({ mapping, matchBy }: MappingDraft): string | undefined {
  const targets = Object.values(mapping).filter((target) => target !== null);
  if (!targets.some((target) => identities.includes(target)))
    return "Say which column holds a name, an email address, a phone number or a company: without one there is no lead.";
  if (targets.some((target) => readNewField(target)?.label.trim() === ""))
    return "Give each new field a name.";
  if (targets.filter(readNewField).length > importLimits.newFields)
    return `An import adds at most ${importLimits.newFields} new fields. Leave some columns out, or put them into a note.`;
  if (matchBy !== "none" && !targets.includes(matchBy))
    return matchBy === "email"
      ? "To find leads by email, choose the column with the email address, or don't look for them."
      : "To find leads by phone, choose the column with the phone number, or don't look for them.";
  return undefined;
}

/** What is worth knowing of a column that shares its field with an earlier one. */
export function sharedHint(
  columns: readonly ColumnPreview[],
  mapping: MappingDraft["mapping"],
  column: string,
): string | undefined {
  const target = mapping[column];
  const isOwn = importFields.some((field) => field.key === target) || target?.startsWith("custom.");
  const first = columns.find((other) => mapping[other.name] === target)?.name;
  if (!isOwn || first === undefined || first === column) return undefined;
  if (target === "tags" || target === "note" || target === "address")
    return `Added to what “${first}” holds.`;
  if (target === "email" || target === "phone")
    return `Used where “${first}” has nothing valid; otherwise kept in a note.`;
  return `Used where “${first}” is empty; otherwise kept in a note.`;
}
