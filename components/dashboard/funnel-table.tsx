import { EmptyState } from "@/components/ui/empty-state";
import type { Funnel, FunnelStep } from "@/lib/dashboard/schema";
import { type Format, formatWait } from "@/lib/format";
import { RowsLink } from "./rows-link";

/** How far the leads that came in got: a table whose bars are the funnel. */
export function FunnelTable({
  leads,
  rows,
  steps,
  lost,
  format,
}: Pick<Funnel, "leads" | "rows" | "steps" | "lost"> & { format: Format }) {
  if (leads === 0)
    return <EmptyState title="No leads came in">Choose a longer period, or add a lead.</EmptyState>;
  return (
    <table className="w-full text-sm">
      <caption className="pb-2 text-left text-muted [&_a]:underline">
        Of <RowsLink rows={rows} label="Leads that came in" value={leads} format={format} /> that came
        in, <RowsLink rows={lost.rows} label="Lost" value={lost.leads} format={format} /> are lost.
      </caption>
      <thead>
        <tr className="text-left text-xs text-muted [&>th]:pb-1.5 [&>th]:font-medium">
          <th scope="col" className="w-28">
            Step
          </th>
          <th scope="col" className="hidden md:table-cell">
            <span className="sr-only">Share</span>
          </th>
          <th scope="col" className="text-right">
            Leads
          </th>
          <th scope="col" className="text-right">
            Drop-off
          </th>
          <th scope="col" className="text-right">
            Time in it
          </th>
        </tr>
      </thead>
      <tbody className="[&>tr>*]:h-9 [&>tr>*]:border-t [&>tr>*]:border-separator">
        {steps.map((step) => (
          <Step key={step.status} step={step} format={format} />
        ))}
      </tbody>
    </table>
  );
}

function Step({ step, format }: { step: FunnelStep; format: Format }) {
  const share = 100 * (step.share ?? 0);
  return (
    <tr>
      <th scope="row" className="max-w-32 truncate pr-3 text-left font-normal">
        {step.label}
      </th>
      <td className="hidden w-2/5 md:table-cell">
        <span data-tone={step.color} className="flex items-center gap-2" title={format.percent(share)}>
          <span
            className="h-3.5 min-w-px rounded-sm bg-(--tone-dot)"
            style={{ width: `${share * 0.75}%` }}
            aria-hidden
          />
          <span className="text-xs text-muted tabular-nums">{format.percent(share)}</span>
        </span>
      </td>
      <td className="pl-2 text-right tabular-nums">
        <RowsLink rows={step.rows} label={step.label} value={step.leads} format={format} />
      </td>
      <td className="pl-2 text-right text-muted tabular-nums">
        {step.dropOff === null ? "–" : format.percent(100 * step.dropOff)}
      </td>
      <td className="pl-2 text-right whitespace-nowrap text-muted tabular-nums">
        {step.medianSeconds === null ? "–" : formatWait(step.medianSeconds)}
      </td>
    </tr>
  );
}
