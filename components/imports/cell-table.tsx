import { useFormat } from "@/components/ui/format";

/** Cells of the file with the row they stand in, as a spreadsheet counts. */
export function CellTable({
  label,
  cells,
  note,
}: {
  label: string;
  cells: { row: number; value: string }[];
  note?: string;
}) {
  const format = useFormat();
  return (
    <div className="border-t border-separator bg-surface-secondary px-4 py-2 md:pl-10">
      <table className="w-full text-left text-sm" aria-label={label}>
        <thead className="text-xs text-muted">
          <tr>
            <th scope="col" className="w-24 py-1 font-medium">
              Row
            </th>
            <th scope="col" className="py-1 font-medium">
              Value
            </th>
          </tr>
        </thead>
        <tbody>
          {cells.map(({ row, value }) => (
            <tr key={`${row} ${value}`}>
              <td className="py-1 align-top text-muted">{format.number(row)}</td>
              <td className="py-1 font-medium wrap-anywhere">{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {note && <p className="pt-1 text-xs text-muted">{note}</p>}
    </div>
  );
}
