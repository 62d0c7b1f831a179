import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import type { Format } from "@/lib/format";
import type { RecordedTurn } from "@/lib/recorder/schema";
import { costWords, endOf } from "./words";

/** Who asked, when, which model answered, what it took and what it cost. */
export function TurnFacts({ turn, format }: { turn: RecordedTurn; format: Format }) {
  const { label, color } = endOf(turn);
  const facts: [string, ReactNode][] = [
    [
      "Outcome",
      <StatusBadge key="outcome" color={color}>
        {label}
      </StatusBadge>,
    ],
    ["Person", turn.userName ?? "Somebody who left"],
    ["Started", <RelativeTime key="started" at={turn.startedAt} />],
    ["Model", turn.promptVersion ? `${turn.model}, instructions ${turn.promptVersion}` : turn.model],
    [
      "Tokens",
      `${format.number(turn.modelInput)} read, ${format.number(turn.modelOutput)} written in ${format.number(turn.steps)} ${turn.steps === 1 ? "step" : "steps"}`,
    ],
    ["Cost", costWords(turn.costMicros, format)],
    ["Time", timeWords(turn, format)],
  ];
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-4 gap-y-2 text-sm">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-muted">{name}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function timeWords({ milliseconds, firstByteMs }: RecordedTurn, format: Format): string {
  if (milliseconds === null) return "Has not ended";
  const whole = format.duration(milliseconds);
  return firstByteMs === null
    ? whole
    : `${whole}, the first word after ${format.duration(firstByteMs)}`;
}
