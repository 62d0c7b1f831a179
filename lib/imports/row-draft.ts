import { v7 } from "uuid";

/** A row on its way into `import_rows`; the names are its columns. */
export interface StagedRow {
  row_no: number;
  /** 0 = a lead, 1 = says more about the lead of an earlier row of its batch, 2 = failed. */
  kind: 0 | 1 | 2;
  lead_id: string;
  first_name?: string;
  last_name?: string;
  email?: string;
  phone?: string;
  phone_e164?: string;
  company?: string;
  title?: string;
  address?: string;
  status?: string;
  loss_reason?: string;
  source?: string;
  value_cents?: number;
  currency?: string;
  assigned_to_id?: string;
  custom_fields?: Record<string, unknown>;
  tags?: string[];
  notes?: string[];
  lead_created_at?: string;
  last_contacted_at?: string;
  reason?: string;
  cells?: string[];
}

/** Tells of a cell that could not be used as it is. */
export type Warn = (column: string | null, reason: string, row: number, value: string) => void;

/** A row while its cells are being read. */
export interface RowDraft {
  row: StagedRow;
  /** What found no place in a field; kept in a note, so that nothing is lost. */
  leftovers: string[];
  warn(column: string, reason: string, value: string): void;
}

/** As a spreadsheet counts: the header is row 1. */
export const sheetRow = (rowNo: number): number => rowNo + 1;

export function newDraft(rowNo: number, warn: Warn): RowDraft {
  return {
    row: { row_no: rowNo, kind: 0, lead_id: v7() },
    leftovers: [],
    warn: (column, reason, value) => warn(column, reason, sheetRow(rowNo), value.slice(0, 200)),
  };
}

export const failedRow = (rowNo: number, reason: string, cells: string[]): StagedRow => ({
  row_no: rowNo,
  kind: 2,
  lead_id: v7(),
  reason,
  cells,
});
