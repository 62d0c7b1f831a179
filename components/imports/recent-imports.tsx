import { History } from "lucide-react";
import Link from "next/link";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page-header";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Format } from "@/lib/format";
import type { LeadImport } from "@/lib/imports/schema";
import { ImportStatus } from "./import-status";
import { countsSentence } from "./run-words";

/** The team's last imports, each a way back to its result. */
export function RecentImports({ runs, format }: { runs: LeadImport[]; format: Format }) {
  return (
    <div className="mt-8">
      <Section title="Recent imports">
        {runs.length === 0 ? (
          <div className="rounded-lg border border-border">
            <EmptyState icon={<History />} title="No imports yet">
              What you import is listed here, with its counts and a way to take it back.
            </EmptyState>
          </div>
        ) : (
          <ul className="divide-y divide-separator overflow-hidden rounded-lg border border-border bg-surface text-sm">
            {runs.map((run) => (
              <li key={run.id}>
                <Link
                  href={`/leads/import/${run.id}`}
                  className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-0.5 px-4 py-2.5 hover:bg-row-hover focus-visible:-outline-offset-2 md:grid-cols-[minmax(0,1fr)_13rem_11rem_6rem]"
                >
                  <span className="truncate font-medium">{run.fileName}</span>
                  <span className="truncate text-muted tabular-nums phone:order-last">
                    {countsSentence(run, format)}
                  </span>
                  <ImportStatus run={run} />
                  <RelativeTime at={run.createdAt} className="text-right text-muted phone:order-last" />
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}
