import { Download } from "lucide-react";
import { useFormat } from "@/components/ui/format";
import { Section } from "@/components/ui/page-header";
import type { LeadImport } from "@/lib/imports/schema";
import { ProblemTable } from "./problem-table";

/** The rows that are left out, why, and all of them as a file to mend. */
export function FailedRows({ run: { id, failed, errors, dryRun } }: { run: LeadImport }) {
  const format = useFormat();
  if (failed === 0) return null;
  return (
    <Section
      title={`${format.count(failed, "row")} ${dryRun ? "can’t be imported" : "failed"}`}
      description="Download them with the reasons, mend them, and import that file."
      actions={
        <a href={`/api/imports/${id}/failed-rows`} download className="button button--outline">
          <Download aria-hidden />
          <span className="phone:sr-only">Download failed rows</span>
        </a>
      }
    >
      <ProblemTable problems={errors} />
      {failed > errors.length && (
        <p className="mt-2 text-xs text-muted">
          The first {errors.length}; the download holds all of them.
        </p>
      )}
    </Section>
  );
}
