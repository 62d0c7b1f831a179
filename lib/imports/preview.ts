import { unguarded } from "@/lib/formula";
import { OperationError } from "@/lib/operations/errors";
import { guessFields } from "./guess-fields";
import { guessStatus, memberFinder } from "./guess-values";
import type { Team } from "./plan";
import { UnreadableRest } from "./read-csv";
import { columnNames, readTable, type StoredTable } from "./read-table";
import { type ColumnPreview, importLimits, type ValuePreview } from "./schema";

const SAMPLES = 5;
const SAMPLE_CHARACTERS = 200;

/** The columns of a table with what they seem to hold, by its first rows. Refuses a table without rows. */
export async function previewColumns(table: StoredTable, team: Team): Promise<ColumnPreview[]> {
  const { header, rows } = await firstRows(table);
  const names = columnNames(header);
  if (names.length === 0) throw refusal("This file is empty.");
  if (names.length > importLimits.columns)
    throw refusal(
      `This file has ${names.length.toLocaleString("en-US")} columns; at most ${importLimits.columns} can be read. Remove the ones you don't need.`,
    );
  if (rows.length === 0) throw refusal("This file has a header and no rows below it.");
  const guesses = guessFields(names, rows, team.customFields);
  return names.map((name, index) => {
    const cells = cellsOf(rows, index);
    const suggestedField = guesses[index] ?? null;
    const values =
      suggestedField === "status" || suggestedField === "assignedTo"
        ? valuesOf(cells, suggestedField, team)
        : undefined;
    return {
      name,
      samples: [...new Set(cells)]
        .slice(0, SAMPLES)
        .map((cell) => cell.slice(0, SAMPLE_CHARACTERS).toWellFormed()),
      suggestedField,
      ...(values && { values }),
    };
  });
}

/** The different cells that the first rows hold in one column, and what they seem to mean as a status or an owner. */
export async function previewValues(
  table: StoredTable,
  index: number,
  field: "status" | "assignedTo",
  team: Team,
): Promise<ValuePreview[]> {
  const { rows } = await firstRows(table);
  return valuesOf(cellsOf(rows, index), field, team);
}

const cellsOf = (rows: string[][], index: number) =>
  rows
    .map((row) =>
      unguarded(row[index] ?? "")
        .trim()
        .toWellFormed()
        .replaceAll("\u0000", ""),
    )
    .filter(Boolean);

async function firstRows(table: StoredTable): Promise<{ header: string[]; rows: string[][] }> {
  let header: string[] | undefined;
  const rows: string[][] = [];
  try {
    for await (const row of readTable(table)) {
      if (!header) header = row;
      else if (row.some((cell) => cell.trim() !== "")) rows.push(row);
      if (rows.length >= importLimits.previewRows || (header?.length ?? 0) > importLimits.columns * 10)
        break;
    }
  } catch (error) {
    // The import itself reports where a file breaks off; without any row there is nothing to import.
    if (!(error instanceof UnreadableRest) || rows.length === 0)
      throw error instanceof UnreadableRest ? refusal(error.message) : error;
  }
  return { header: header ?? [], rows };
}

/** What the cells of a status or an owner seem to mean, the most frequent first. */
function valuesOf(cells: string[], field: "status" | "assignedTo", team: Team): ValuePreview[] {
  const guess =
    field === "status"
      ? (cell: string) => guessStatus(cell, team.statuses)
      : memberFinder(team.members);
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  const frequent = [...counts].sort((a, b) => b[1] - a[1]).slice(0, importLimits.shownValues);
  return frequent.map(([value, count]) => ({
    value: value.slice(0, SAMPLE_CHARACTERS),
    count,
    suggested: guess(value) ?? null,
  }));
}

const refusal = (detail: string) => new OperationError("invalid", { detail, fields: { file: detail } });
