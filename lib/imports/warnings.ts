import { type StagedRow, sheetRow, type Warn } from "./row-draft";
import type { RowProblem, WarningGroup } from "./schema";

const MOST_GROUPS = 100;
const MOST_EXAMPLES = 5;
const MOST_ERRORS = 100;

/** Gathers what a run has to say about cells and rows, bounded whatever the file holds. */
export function createReport(errors: readonly RowProblem[], warnings: readonly WarningGroup[]) {
  const groups = new Map(
    warnings.map((group) => [
      keyOf(group.column, group.reason),
      { ...group, examples: [...group.examples] },
    ]),
  );
  const problems = [...errors];

  const warn: Warn = (column, reason, row, value) => {
    const key = keyOf(column, reason);
    const group = groups.get(key) ?? { column, reason, count: 0, examples: [] };
    if (!groups.has(key) && groups.size >= MOST_GROUPS) return;
    groups.set(key, group);
    group.count += 1;
    if (
      group.examples.length < MOST_EXAMPLES &&
      !group.examples.some((example) => example.value === value)
    )
      group.examples.push({ row, value });
  };

  return {
    warn,
    addFailed(row: StagedRow) {
      if (problems.length < MOST_ERRORS)
        problems.push({
          row: sheetRow(row.row_no),
          column: null,
          value: null,
          reason: row.reason ?? "",
        });
    },
    /** The most frequent first. */
    warnings: (): WarningGroup[] => [...groups.values()].sort((a, b) => b.count - a.count),
    errors: (): RowProblem[] => problems,
  };
}

export type Report = ReturnType<typeof createReport>;

const keyOf = (column: string | null, reason: string) => `${column}\u0000${reason}`;
