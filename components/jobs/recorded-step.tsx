import type { ReactNode } from "react";
import { Json } from "./json";

/** One step of something that ran, folded: what went in and what came out stand inside. */
export function RecordedStep({
  summary,
  children,
  input,
  output,
}: {
  summary: ReactNode;
  children?: ReactNode;
  input: unknown;
  output: unknown;
}) {
  return (
    <details className="rounded-lg border border-border bg-surface text-sm">
      <summary className="flex cursor-pointer flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
        {summary}
      </summary>
      <div className="flex flex-col gap-3 border-t border-separator px-4 py-3">
        {children}
        <Value label="Input" value={input} />
        <Value label="Output" value={output} />
      </div>
    </details>
  );
}

function Value({ label, value }: { label: string; value: unknown }) {
  return (
    <div>
      <p className="pb-1 text-xs text-muted">{label}</p>
      {value === null || value === undefined ? <p>None</p> : <Json value={value} />}
    </div>
  );
}
