import { EmptyState } from "@/components/ui/empty-state";
import type { LeadsBySource, SourceFigures } from "@/lib/dashboard/schema";
import { type Format, formatWait } from "@/lib/format";
import { RowsLink } from "./rows-link";
import { moneyWords } from "./words";

/** Where the leads came from, and what became of them. */
export function SourcesTable({
  sources,
  others,
  format,
}: Pick<LeadsBySource, "sources" | "others"> & { format: Format }) {
  if (sources.length === 0)
    return <EmptyState title="No leads came in">Choose a longer period, or add a lead.</EmptyState>;
  const most = Math.max(...sources.map(({ leads }) => leads));
  return (
    <>
      <table className="w-full text-sm">
        <thead>
          <tr className="text-right text-xs text-muted [&>th]:pb-1.5 [&>th]:font-medium">
            <th scope="col" className="text-left">
              Source
            </th>
            <th scope="col">Leads</th>
            <th scope="col" className="phone:hidden">
              Contacted
            </th>
            <th scope="col">Response</th>
            <th scope="col">Won</th>
            <th scope="col" className="phone:hidden">
              Conversion
            </th>
            <th scope="col">Revenue</th>
          </tr>
        </thead>
        <tbody className="[&>tr>*]:h-9 [&>tr>*]:border-t [&>tr>*]:border-separator">
          {sources.map((figures) => (
            <Source key={figures.source} figures={figures} most={most} format={format} />
          ))}
        </tbody>
      </table>
      {others > 0 && (
        <p className="mt-2 text-sm text-muted">
          {format.count(others, "lead")} came from further sources.
        </p>
      )}
    </>
  );
}

function Source({ figures, most, format }: { figures: SourceFigures; most: number; format: Format }) {
  const name = figures.source ?? "No source";
  return (
    <tr className="text-right [&>td]:pl-2 [&>td]:tabular-nums">
      <th scope="row" className="relative max-w-40 pr-3 text-left font-normal">
        <span
          className="absolute inset-y-1 left-0 rounded-sm bg-accent-soft"
          style={{ width: `${(100 * figures.leads) / most}%` }}
          aria-hidden
        />
        <span className="relative block truncate px-2">{name}</span>
      </th>
      <td>
        <RowsLink rows={figures.rows} label={name} value={figures.leads} format={format} />
      </td>
      <td className="text-muted phone:hidden">
        {format.percent((100 * figures.contacted) / figures.leads)}
      </td>
      <td className="whitespace-nowrap text-muted">
        {figures.medianResponseSeconds === null ? "–" : formatWait(figures.medianResponseSeconds)}
      </td>
      <td>
        <RowsLink rows={figures.wonRows} label={`${name}, won`} value={figures.won} format={format} />
      </td>
      <td className="text-muted phone:hidden">{format.percent(100 * figures.conversion)}</td>
      <td className="whitespace-nowrap">
        {figures.revenue.length === 0
          ? "–"
          : figures.revenue.map(({ currency, cents }) => (
              <span key={currency} className="block" title={moneyWords(cents, currency, format).exact}>
                {moneyWords(cents, currency, format).text}
              </span>
            ))}
      </td>
    </tr>
  );
}
