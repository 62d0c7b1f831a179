import { normalizeEmailAddress } from "@/lib/email-address";
import { toE164 } from "@/lib/phone";
import { lineOf, paragraphsOf } from "./clean-cell";
import type { Plan, PlannedColumn } from "./plan";
import type { RowDraft, StagedRow } from "./row-draft";
import { type ImportFieldKey, importLimits } from "./schema";
import { dateOf } from "./values/dates";
import { currencyOf, moneyOf } from "./values/money";
import { splitName } from "./values/names";

type ReadField = (draft: RowDraft, cell: string, column: PlannedColumn, plan: Plan) => void;
type TextColumn =
  | "first_name"
  | "last_name"
  | "company"
  | "title"
  | "address"
  | "loss_reason"
  | "source";

/** What each field does with a cell that is not empty. */
export const readField: Record<ImportFieldKey, ReadField> = {
  firstName: text("first_name", 100),
  lastName: text("last_name", 100),
  company: text("company", 200),
  title: text("title", 120),
  lossReason: text("loss_reason", 500),
  source: text("source", 120),
  address: text("address", 500, ", "),
  fullName(draft, cell, column) {
    const { firstName, lastName } = splitName(lineOf(cell));
    if (!draft.row.first_name && firstName) put(draft, "first_name", firstName, 100, column, cell);
    if (!draft.row.last_name && lastName) put(draft, "last_name", lastName, 100, column, cell);
  },
  email(draft, cell, column) {
    for (const typed of cell.includes("@") ? cell.split(/[;,]\s*|\s+/).filter(Boolean) : [cell]) {
      const address = normalizeEmailAddress(typed.replace(/^mailto:|^<|>$/gi, ""));
      if (!address) keep(draft, column, typed, "is not an email address; kept in a note");
      else if (!draft.row.email) draft.row.email = address;
      else if (draft.row.email !== address) draft.leftovers.push(`${column.name}: ${address}`);
    }
  },
  phone(draft, cell, column, { team }) {
    const typed = lineOf(cell);
    const e164 = toE164(typed, team.country);
    if (draft.row.phone === undefined || (e164 && !draft.row.phone_e164)) {
      if (draft.row.phone) draft.leftovers.push(`Phone: ${draft.row.phone}`);
      put(draft, "phone", typed, 60, column, cell);
      if (e164) draft.row.phone_e164 = e164;
      else draft.warn(column.name, "is not a valid phone number; kept as typed", cell);
    } else if (typed !== draft.row.phone) draft.leftovers.push(`${column.name}: ${typed}`);
  },
  status(draft, cell, column, plan) {
    const typed = lineOf(cell);
    const status = plan.statusOf(typed, column.values);
    if (!status)
      return keep(
        draft,
        column,
        typed,
        "is no status of the pipeline; the first one is used, and the cell kept in a note",
      );
    draft.row.status = status.key;
    // 'Disqualified' says more than 'Lost': where a reason is needed and no column gives one, the cell is the reason.
    if (status.requiresReason)
      draft.row.loss_reason ??=
        typed.toLowerCase() === status.label.toLowerCase() ? "Not said in the file" : typed;
  },
  valueCents(draft, cell, column) {
    const money = moneyOf(cell);
    if (!money) return keep(draft, column, cell, "is not an amount of money; kept in a note");
    draft.row.value_cents = money.cents;
    if (money.currency) draft.row.currency ??= money.currency;
  },
  currency(draft, cell, column) {
    const currency = currencyOf(cell);
    if (currency) draft.row.currency = currency;
    else draft.warn(column.name, "is not a currency; left out", cell);
  },
  assignedTo(draft, cell, column, plan) {
    const member = plan.memberOf(lineOf(cell), column.values);
    if (member) draft.row.assigned_to_id = member;
    else if (member === undefined)
      keep(
        draft,
        column,
        lineOf(cell),
        "is no member of the team; left without an owner, and the cell kept in a note",
      );
  },
  tags(draft, cell) {
    const names = cell
      .split(/[,;|]/)
      .map((name) => lineOf(name).trim().slice(0, 60))
      .filter(Boolean);
    draft.row.tags = [...new Set([...(draft.row.tags ?? []), ...names])].slice(0, 50);
  },
  note(draft, cell) {
    const note = paragraphsOf(cell).slice(0, importLimits.cellCharacters);
    if (note) draft.row.notes = [...(draft.row.notes ?? []), note];
  },
  createdAt: moment("lead_created_at"),
  lastContactedAt: moment("last_contacted_at"),
};

function text(key: TextColumn, max: number, joint?: string): ReadField {
  return (draft, cell, column) => {
    const before = draft.row[key];
    const value = lineOf(cell);
    if (before !== undefined && !joint) draft.leftovers.push(`${column.name}: ${value}`);
    else put(draft, key, before === undefined ? value : `${before}${joint}${value}`, max, column, cell);
  };
}

function moment(key: "lead_created_at" | "last_contacted_at"): ReadField {
  return (draft, cell, column) => {
    const date = dateOf(cell);
    if (!date) return keep(draft, column, cell, "is not a date; kept in a note");
    if (date.instant.getTime() > Date.now() + 86_400_000)
      return keep(draft, column, cell, "lies in the future; kept in a note");
    draft.row[key] = date.instant.toISOString();
  };
}

/** Sets a text; what is too long for its field is cut there and whole in a note. */
function put(
  draft: RowDraft,
  key: TextColumn | "phone",
  value: string,
  max: number,
  column: PlannedColumn,
  cell: string,
) {
  if (!value) return;
  (draft.row as StagedRow)[key] = value.length > max ? value.slice(0, max).toWellFormed() : value;
  if (value.length > max)
    keep(draft, column, cell, `is longer than ${max} characters; cut, and kept whole in a note`);
}

/** Warns of a cell and keeps it where people see it. */
export function keep(draft: RowDraft, column: PlannedColumn, cell: string, reason: string) {
  draft.warn(column.name, reason, cell);
  draft.leftovers.push(`${column.name}: ${paragraphsOf(cell)}`);
}
