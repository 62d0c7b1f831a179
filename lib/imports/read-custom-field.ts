import { normalizeEmailAddress } from "@/lib/email-address";
import { lineOf, paragraphsOf } from "./clean-cell";
import type { KnownCustomField, Plan, PlannedColumn } from "./plan";
import { keep } from "./read-fields";
import type { RowDraft } from "./row-draft";
import { dateOf } from "./values/dates";
import { amountOf, moneyOf } from "./values/money";
import { plainWords } from "./words";

/** Reads a cell by the type of the custom field that takes it; what does not fit is kept in a note. */
export function readCustomField(
  draft: RowDraft,
  cell: string,
  column: PlannedColumn,
  field: KnownCustomField,
  plan: Plan,
): void {
  const value = fieldValueOf(cell, field, column, plan);
  if (value === undefined || value === "") {
    keep(draft, column, cell, `does not fit ${field.label}; kept in a note`);
    return;
  }
  draft.row.custom_fields ??= {};
  draft.row.custom_fields[field.key] = value;
}

function fieldValueOf(
  cell: string,
  { type, options }: KnownCustomField,
  column: PlannedColumn,
  plan: Plan,
): unknown {
  switch (type) {
    case "text":
      return within(lineOf(cell), 500);
    case "phone":
      return within(lineOf(cell), 60);
    case "long_text":
      return within(paragraphsOf(cell), 10_000);
    case "number":
      return numberOf(cell);
    case "money":
      return moneyOf(cell)?.cents;
    case "date":
      return dateOf(cell)?.day;
    case "boolean":
      return booleanOf(plainWords(cell));
    case "url":
      return urlOf(lineOf(cell));
    case "email":
      return normalizeEmailAddress(cell);
    case "user":
      return plan.memberOf(lineOf(cell), column.values);
    case "select":
      return optionOf(cell, options);
    case "multi_select":
      return optionsOf(cell, options);
    default:
      return undefined;
  }
}

const within = (text: string, max: number) => (text.length <= max ? text : undefined);

function numberOf(cell: string): number | undefined {
  const text = cell.replace(/[\s\u00a0\u202f']/g, "");
  const isNegative = text.startsWith("-");
  const amount = /^-?[\d.,]+$/.test(text) ? amountOf(isNegative ? text.slice(1) : text) : null;
  const number =
    amount ?? (/^-?\d+(\.\d+)?e[+-]?\d+$/i.test(text) ? Math.abs(Number(text)) : undefined);
  return number === undefined || number > 1e15 ? undefined : isNegative ? -number : number;
}

function booleanOf(words: string): boolean | undefined {
  if (/^(yes|y|true|1|x|ja|oui|si|on)$/.test(words)) return true;
  return /^(no|n|false|0|nein|non|off)$/.test(words) ? false : undefined;
}

function urlOf(text: string): string | undefined {
  const withScheme = /^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) ? `https://${text}` : text;
  return /^https?:\/\/\S{3,1990}$/i.test(withScheme) && URL.canParse(withScheme)
    ? withScheme
    : undefined;
}

const optionOf = (cell: string, options: readonly string[]) =>
  options.find((option) => plainWords(option) === plainWords(cell));

function optionsOf(cell: string, options: readonly string[]): string[] | undefined {
  const chosen = cell
    .split(/[,;|]/)
    .filter((part) => part.trim())
    .map((part) => optionOf(part, options));
  return chosen.length > 0 && !chosen.includes(undefined)
    ? options.filter((option) => chosen.includes(option))
    : undefined;
}
