import { ChevronRight } from "lucide-react";
import { useFormat } from "@/components/ui/format";
import { Section } from "@/components/ui/page-header";
import type { WarningGroup } from "@/lib/imports/schema";
import { CellTable } from "./cell-table";

/** Cells that can't be used as they are, gathered by what is wrong with them. */
export function WarningList({ warnings }: { warnings: WarningGroup[] }) {
  const format = useFormat();
  if (warnings.length === 0) return null;
  return (
    <Section
      title="Cells to know about"
      description="Their rows are imported all the same. Each line says what becomes of the cells."
    >
      <ul className="divide-y divide-separator rounded-lg border border-border">
        {warnings.map(({ column, reason, count, examples }) => (
          <li key={`${column} ${reason}`}>
            <details className="group">
              <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 px-4 py-2 text-sm hover:bg-row-hover [&::-webkit-details-marker]:hidden">
                <ChevronRight
                  className="size-4 shrink-0 text-muted transition-transform duration-100 group-open:rotate-90"
                  aria-hidden
                />
                <span className="min-w-0 flex-1 wrap-anywhere">
                  {column && <span className="font-medium">{column} </span>}
                  {reason}
                </span>
                <span className="shrink-0 text-muted tabular-nums">
                  {format.count(count, column ? "cell" : "row")}
                </span>
              </summary>
              <CellTable
                label={`${column ?? "Rows"}: ${reason}`}
                cells={examples.map(({ row, value }) => ({ row, value }))}
                note={
                  count > examples.length
                    ? `The first ${examples.length} different ones of ${format.count(count, "cell")}.`
                    : undefined
                }
              />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
