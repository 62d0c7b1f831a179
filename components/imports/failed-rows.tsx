import { Download } from "lucide-react";
import { Section } from "@/components/ui/page-header";
import { formatCount, formatNumber } from "@/lib/format";
import type { LeadImport } from "@/lib/imports/schema";

/** The rows that are left out, why, and all of them as a file to mend. */
export function FailedRows({ run: { id, failed, errors, dryRun } }: { run: LeadImport }) {
  if (failed === 0) return null;
  return (
    <Section
      title={`${formatCount(failed, "row")} ${dryRun ? "can't be imported" : "failed"}`}
      description="Download them with the reasons, mend them, and import that file."
      actions={
        <a href={`/api/imports/${id}/failed-rows`} download className="button button--outline">
          <Download aria-hidden />
          <span className="phone:sr-only">Download failed rows</span>
        </a>
      }
    >
      <div className="overflow-x-auto rounded-lg border border-border">
        <table className="w-full text-left text-sm" aria-label="Failed rows">
          <thead className="border-b border-border text-xs text-muted">
            <tr>
              {["Row", "Column", "Value", "Why"].map((header) => (
                <th key={header} scope="col" className="h-9 px-4 font-medium">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y divide-separator">
            {errors.map(({ row, column, value, reason }) => (
              <tr key={row}>
                <td className="px-4 py-2 align-top text-muted">{formatNumber(row)}</td>
                <td className="px-4 py-2 align-top text-muted">{column ?? "Whole row"}</td>
                <td className="max-w-60 truncate px-4 py-2 align-top font-medium">{value ?? "–"}</td>
                <td className="min-w-52 px-4 py-2 align-top wrap-anywhere">{sentence(reason)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {failed > errors.length && (
        <p className="mt-2 text-xs text-muted">
          The first {errors.length}; the download holds all of them.
        </p>
      )}
    </Section>
  );
}

const sentence = (reason: string) => reason.charAt(0).toUpperCase() + reason.slice(1);
