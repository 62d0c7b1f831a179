import { normalizeEmailAddress } from "@/lib/email-address";
import {
  type ImportFieldKey,
  importFields,
  importLimits,
  type NewFieldType,
  type TargetField,
} from "./schema";
import { dateOf } from "./values/dates";
import { headerWords, plainWords, withoutNumber } from "./words";

export interface KnownField {
  key: string;
  label: string;
}

interface Column {
  name: string;
  words: string;
  samples: string[];
}

/** Columns of these may occur several times; every other one only once. */
const repeatable = new Set<ImportFieldKey>(["address", "note", "tags"]);
const MOST_SHARE = 0.6;

/** What each column most likely is, by its name in four languages, then by what stands in it. Null leaves it out. */
export function guessFields(
  names: readonly string[],
  rows: readonly string[][],
  ownFields: readonly KnownField[],
): (TargetField | null)[] {
  const columns = names.map(
    (name, index): Column => ({ name, words: plainWords(name), samples: filled(rows, index) }),
  );
  const own = new Map(
    ownFields.flatMap((field) => [
      [plainWords(field.label), field.key] as const,
      [plainWords(field.key), field.key] as const,
    ]),
  );
  const taken = new Set<string>();
  const takeOnce = (target: TargetField) => {
    if (taken.has(target) && !repeatable.has(target as ImportFieldKey)) return undefined;
    taken.add(target);
    return target;
  };
  const named = columns.map((column) => namedField(column, own, columns));
  const firsts = named.map((target) => target && takeOnce(target));
  let added = 0;
  const addField = (column: Column, index: number) => {
    const target = added < importLimits.newFields ? newField(column, named[index]) : null;
    if (target) added += 1;
    return target;
  };
  return columns.map(
    (column, index) =>
      firsts[index] ??
      (isCounter(column, index) ? null : (byContent(column, takeOnce) ?? addField(column, index))),
  );
}

function namedField(
  column: Column,
  own: ReadonlyMap<string, string>,
  all: readonly Column[],
): TargetField | undefined {
  const ownKey = own.get(column.words);
  if (ownKey) return `custom.${ownKey}`;
  const key = fieldByWords(column.words) ?? fieldByWords(withoutNumber(column.words));
  if (key === "email" && !mostly(column.samples, isEmail))
    return column.samples.length === 0 ? key : undefined;
  if (column.words === "name" || column.words === "nom") return nameField(column.words, all);
  return key;
}

const fieldByWords = (words: string): ImportFieldKey | undefined =>
  importFields.find((field) => headerWords[field.key].includes(words))?.key;

/** 'Name' is a last name where first names stand beside it, 'Nom' a full name where they do not. */
function nameField(words: string, all: readonly Column[]): ImportFieldKey {
  const others = new Set(
    all.filter((column) => column.words !== words).map((column) => fieldByWords(column.words)),
  );
  return others.has("firstName") && !others.has("lastName") ? "lastName" : "fullName";
}

function byContent(
  { samples, words }: Column,
  takeOnce: (target: TargetField) => TargetField | undefined,
): TargetField | undefined {
  if (mostly(samples, isEmail)) return takeOnce("email");
  if (/phone|mobile|tel|cell|fax/.test(words) || mostly(samples, isWrittenPhone))
    return /fax/.test(words) ? undefined : mostly(samples, isPhoneLike) ? takeOnce("phone") : undefined;
  return undefined;
}

/** A field of its own for what no field of ours fits; its type follows from the cells. */
function newField(column: Column, named: TargetField | undefined): TargetField | null {
  if (column.samples.length === 0) return null;
  const label =
    column.name
      .replace(/[\p{Cc}:]/gu, " ")
      .trim()
      .slice(0, 60) || "Field";
  return `new:${typeOf(column, named)}:${label}`;
}

function typeOf({ samples, words }: Column, named: TargetField | undefined): NewFieldType {
  if (named === "email" || mostly(samples, isEmail, 0.9)) return "email";
  if (named === "phone" || mostly(samples, isWrittenPhone, 0.9)) return "phone";
  if (mostly(samples, isUrl, 0.95)) return "url";
  if (every(samples, isBoolean)) return "boolean";
  if (every(samples, isNumber) && !/\b(id|number|no|code|zip)\b/.test(words)) return "number";
  if (every(samples, (cell) => dateOf(cell) !== null)) return "date";
  return samples.some((cell) => cell.length > 200 || cell.includes("\n")) ? "long_text" : "text";
}

/** 1, 2, 3, … in the first column counts the rows and says nothing of the lead. */
function isCounter({ samples, words }: Column, index: number): boolean {
  const first = Number(samples[0]);
  const counts =
    samples.length > 1 &&
    Number.isInteger(first) &&
    samples.every((cell, place) => Number(cell) === first + place);
  return counts && (index === 0 || /^(index|no|nr|row|id|number|#)?$/.test(words));
}

const filled = (rows: readonly string[][], index: number) =>
  rows.map((row) => (row[index] ?? "").trim()).filter(Boolean);
const every = (samples: string[], fits: (cell: string) => boolean) =>
  samples.length > 0 && samples.every(fits);
const mostly = (samples: string[], fits: (cell: string) => boolean, share = MOST_SHARE) =>
  samples.length > 0 && samples.filter(fits).length >= samples.length * share;

const isEmail = (cell: string) => normalizeEmailAddress(cell.split(/[;,]/)[0] ?? "") !== undefined;
const isPhoneLike = (cell: string) => /^[+(]?\d[\d\s().\-/x+]{5,24}$/i.test(cell);
/** Digits alone may be any number; signs between them make it one to dial. */
const isWrittenPhone = (cell: string) =>
  isPhoneLike(cell) &&
  /^\+|[\s().\-/]/.test(cell) &&
  !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(\s|$)/.test(cell) &&
  !/^\d+\.\d+$/.test(cell);
const isUrl = (cell: string) => /^https?:\/\/\S+$/i.test(cell) && URL.canParse(cell);
const isBoolean = (cell: string) => /^(yes|no|true|false|ja|nein|oui|non|si|sí)$/i.test(cell);
const isNumber = (cell: string) => /^-?\d{1,15}([.,]\d{1,6})?$/.test(cell) && !/^0\d/.test(cell);
