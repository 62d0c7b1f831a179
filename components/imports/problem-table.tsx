import { useFormat } from "@/components/ui/format";
import type { RowProblem } from "@/lib/imports/schema";
import { capitalized } from "@/lib/names";

/** Why rows are left out; the cell is named where it is one cell's fault. */
export function ProblemTable({ problems }: { problems: RowProblem[] }) {
  const format = useFormat();
  const hasCells = problems.some(({ column, value }) => column !== null || value !== null);
  const headers = hasCells ? ["Row", "Column", "Value", "Why"] : ["Row", "Why"];
  return (
    <div className="max-h-96 overflow-auto rounded-lg border border-border">
      <table className="w-full text-left text-sm" aria-label="Failed rows">
        <thead className="text-xs text-muted">
          <tr>
            {headers.map((header) => (
              <th
                key={header}
                scope="col"
                className="h-9 border-b border-border px-4 font-medium first:w-24"
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {problems.map(({ row, column, value, reason }) => (
            <tr key={row}>
              <td className="px-4 py-2 align-top text-muted">{format.number(row)}</td>
              {hasCells && <td className="px-4 py-2 align-top text-muted">{column ?? "Whole row"}</td>}
              {hasCells && (
                <td className="max-w-60 truncate px-4 py-2 align-top font-medium">{value ?? "–"}</td>
              )}
              <td className="min-w-52 px-4 py-2 align-top wrap-anywhere">{capitalized(reason)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
