import Link from "next/link";
import { toolTitle } from "@/components/agent/tool-words";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Format } from "@/lib/format";
import type { RecordedTurn } from "@/lib/recorder/schema";
import { askedOf, costWords, endOf } from "./words";

/** What the assistant was asked, and what it did about it, the newest first. */
export function TurnList({ turns, format }: { turns: RecordedTurn[]; format: Format }) {
  return (
    <ul
      aria-label="Turns"
      className="divide-y divide-separator rounded-lg border border-border bg-surface text-sm"
    >
      {turns.map((turn) => (
        <li
          key={turn.id}
          className="grid gap-1 px-4 py-2.5 md:grid-cols-[minmax(0,1fr)_auto] md:gap-x-6"
        >
          <Link
            href={`/settings/assistant/${turn.id}`}
            prefetch={false}
            className="truncate font-medium hover:underline"
          >
            {askedOf(turn)}
          </Link>
          <span className="md:text-right">
            <Outcome turn={turn} />
          </span>
          <p className="truncate text-xs text-muted">
            {[turn.userName, didWords(turn, format)].filter(Boolean).join(" · ")}
          </p>
          <p className="text-xs text-muted tabular-nums md:text-right">
            {[
              format.count(turn.modelInput + turn.modelOutput, "token"),
              costWords(turn.costMicros, format),
              turn.milliseconds !== null && format.duration(turn.milliseconds),
            ]
              .filter(Boolean)
              .join(" · ")}
            {" · "}
            <RelativeTime at={turn.startedAt} />
          </p>
        </li>
      ))}
    </ul>
  );
}

function Outcome({ turn }: { turn: RecordedTurn }) {
  const { label, color } = endOf(turn);
  return <StatusBadge color={color}>{label}</StatusBadge>;
}

/** Its tool calls in a few words. */
function didWords({ calls }: RecordedTurn, format: Format): string {
  if (calls.length === 0) return "No tools";
  const names = [...new Set(calls.map(({ tool }) => toolTitle(tool)))];
  const approved = calls.filter(({ approval }) => approval === "approved").length;
  return [names.join(", "), approved > 0 && format.count(approved, "approval")]
    .filter(Boolean)
    .join(" · ");
}
