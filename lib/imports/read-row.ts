import { rawCell } from "./clean-cell";
import type { Plan } from "./plan";
import { readCustomField } from "./read-custom-field";
import { readField } from "./read-fields";
import { failedRow, newDraft, type StagedRow, type Warn } from "./row-draft";
import { importLimits } from "./schema";

export interface RowReader {
  plan: Plan;
  kind: "csv" | "xlsx";
  /** How many columns the header has. */
  width: number;
  warn: Warn;
}

/** One row of the file as a lead to be, or with the reason why it can't be one. */
export function readRow(
  { plan, kind, width, warn }: RowReader,
  cells: string[],
  rowNo: number,
): StagedRow {
  const surplus = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "");
  if (surplus)
    return failedRow(
      rowNo,
      `has ${cells.length} cells where the header has ${width}; perhaps a quote or a delimiter is missing`,
      cells.slice(0, width + 20),
    );
  const draft = newDraft(rowNo, warn);
  for (const column of plan.columns) {
    const cell = rawCell(cells[column.index], kind);
    if (cell.trim() === "") continue;
    if (cell.length > importLimits.cellCharacters)
      return failedRow(
        rowNo,
        `${column.name} is longer than ${importLimits.cellCharacters.toLocaleString("en-US")} characters`,
        cells,
      );
    if (typeof column.target === "string") readField[column.target](draft, cell, column, plan);
    else readCustomField(draft, cell, column, column.target, plan);
  }
  const { row, leftovers } = draft;
  if (!row.first_name && !row.last_name && !row.email && !row.phone && !row.company)
    return failedRow(rowNo, nothingToKnow(leftovers), cells);
  if (leftovers.length > 0)
    row.notes = [
      ...(row.notes ?? []),
      `From the file:\n${leftovers.join("\n")}`.slice(0, importLimits.cellCharacters),
    ];
  if (!needsReason(plan, row.status)) delete row.loss_reason;
  return row;
}

const nothingToKnow = (leftovers: string[]) =>
  leftovers.length > 0
    ? `has no name, phone number or company, and no valid email address (${leftovers[0]})`.slice(0, 300)
    : "has no name, email address, phone number or company";

const needsReason = (plan: Plan, key: string | undefined) =>
  key !== undefined &&
  (plan.team.statuses.find((status) => status.key === key)?.requiresReason ?? false);
