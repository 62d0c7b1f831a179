import { useFormat } from "@/components/ui/format";
import type { JournalChange } from "@/lib/journal/schema";
import { shownValues, tableWords } from "./words";

/** What one act did to each row, old → new. */
export function ChangeList({ changes, hasMore }: { changes: JournalChange[]; hasMore: boolean }) {
  const format = useFormat();
  return (
    <ul className="mt-2 ml-10 flex flex-col gap-1.5 border-l border-separator pl-3 text-sm text-muted">
      {changes.map((change, index) => (
        // Changes of an entry never change nor move.
        // biome-ignore lint/suspicious/noArrayIndexKey: their order is their identity
        <li key={index} className="wrap-anywhere">
          <Change change={change} />
        </li>
      ))}
      {hasMore && <li>The first {format.count(changes.length, "change")} are shown.</li>}
    </ul>
  );
}

function Change({ change }: { change: JournalChange }) {
  const rows = `${change.rows} ${tableWords(change.table, change.rows)}`;
  if (change.kind === "insert") return <>Added {rows}</>;
  if (change.kind === "delete") return <>Removed {rows}</>;
  return (
    <>
      {shownValues(change.before, change.after).map(({ column, from, to }, index) => (
        <span key={column}>
          {index > 0 && "; "}
          {column}: <Value>{from}</Value> → <Value>{to}</Value>
        </span>
      ))}
    </>
  );
}

function Value({ children }: { children: string | null }) {
  if (children === null || children === "") return <span>nothing</span>;
  return (
    <span className="text-foreground">
      {children.length > 80 ? `${children.slice(0, 80)}…` : children}
    </span>
  );
}
