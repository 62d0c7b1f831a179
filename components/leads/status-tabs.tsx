"use client";

import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import { StatusDot } from "@/components/ui/status-badge";
import type { Filter } from "@/lib/filters/schema";
import { statusesOf, withStatuses } from "./lead-query";
import { useVocabulary } from "./vocabulary";

/** Beyond this the server stops counting. */
const COUNTED = 10_000;

/** One step of the pipeline at a press. Counts are of all the team's leads, so they rest while a list is narrowed otherwise. */
export function StatusTabs({
  filter,
  hasSearch,
  onChange,
}: {
  filter: Filter | undefined;
  hasSearch: boolean;
  onChange: (filter: Filter | undefined) => void;
}) {
  const { statuses } = useVocabulary();
  const chosen = statusesOf(filter);
  const isCounted = statuses.every(({ leads }) => leads !== null);
  const hasCounts = isCounted && !hasSearch && withStatuses(filter, []) === undefined;
  const total = statuses.reduce((sum, status) => sum + (status.leads ?? 0), 0);
  const isCapped = statuses.some((status) => (status.leads ?? 0) >= COUNTED);
  return (
    <fieldset className="flex min-w-0 shrink-0 items-center gap-1 overflow-x-auto border-b border-border px-4 py-1.5 [scrollbar-width:none]">
      <legend className="sr-only">Status</legend>
      <Tab isChosen={chosen.length === 0} onPress={() => onChange(withStatuses(filter, []))}>
        All
        {hasCounts && <Count value={total} isCapped={isCapped} />}
      </Tab>
      {statuses.map(({ key, label, color, leads }) => (
        <Tab
          key={key}
          isChosen={chosen.includes(key)}
          onPress={() =>
            onChange(withStatuses(filter, chosen.length === 1 && chosen[0] === key ? [] : [key]))
          }
        >
          <StatusDot color={color} />
          {label}
          {hasCounts && <Count value={leads ?? 0} isCapped={(leads ?? 0) >= COUNTED} />}
        </Tab>
      ))}
    </fieldset>
  );
}

function Tab({
  isChosen,
  onPress,
  children,
}: {
  isChosen: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onPress}
      className={classNames(
        "flex h-10 shrink-0 items-center gap-1.5 rounded-md px-2.5 text-sm font-medium whitespace-nowrap md:h-7",
        isChosen ? "bg-default text-foreground" : "text-muted hover:bg-default hover:text-foreground",
      )}
    >
      {children}
    </button>
  );
}

function Count({ value, isCapped }: { value: number; isCapped: boolean }) {
  const format = useFormat();
  return (
    <span className="text-xs font-normal text-muted tabular-nums">
      {format.number(Math.min(value, COUNTED))}
      {isCapped && "+"}
    </span>
  );
}
