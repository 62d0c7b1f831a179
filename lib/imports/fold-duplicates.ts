import type { StagedRow } from "./row-draft";

type MatchBy = "email" | "phone" | "none";
type OnMatch = "update" | "skip";

/**
 * Rows of one batch that speak of the same lead become one: with `update` what a later row says wins, with `skip`
 * only the first counts. So a batch can be applied as one set, with the result of going row by row.
 */
export function foldDuplicates(rows: StagedRow[], matchBy: MatchBy, onMatch: OnMatch): StagedRow[] {
  if (matchBy === "none") return rows;
  const firsts = new Map<string, StagedRow>();
  return rows.map((row) => {
    const key = row.kind === 0 ? keyOf(row, matchBy) : undefined;
    const first = key ? firsts.get(key) : undefined;
    if (!key || !first) {
      if (key) firsts.set(key, row);
      return row;
    }
    if (onMatch === "update") lay(row, first);
    const { row_no, lead_id, email, phone_e164 } = row;
    return { row_no, lead_id, kind: 1, ...(email && { email }), ...(phone_e164 && { phone_e164 }) };
  });
}

const keyOf = (row: StagedRow, matchBy: MatchBy) => (matchBy === "email" ? row.email : row.phone_e164);

function lay(later: StagedRow, first: StagedRow) {
  const { row_no: _, kind: __, lead_id: ___, custom_fields, tags, notes, ...facts } = later;
  if (facts.phone && !facts.phone_e164) delete first.phone_e164;
  if (facts.status && !facts.loss_reason) delete first.loss_reason;
  Object.assign(first, facts);
  if (custom_fields) first.custom_fields = { ...first.custom_fields, ...custom_fields };
  if (tags) first.tags = [...new Set([...(first.tags ?? []), ...tags])];
  if (notes) first.notes = [...(first.notes ?? []), ...notes];
}
