import Link from "next/link";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { CurrentInView } from "@/components/ui/current-in-view";
import type { PeriodKey } from "@/lib/dashboard/periods";
import { type FigureQuery, figuresHref } from "./figures-href";
import { periodNames } from "./words";

/** The periods as links, so that each has an address; a custom one is a plain form. */
export function PeriodBar({ query, today }: { query: FigureQuery; today: string }) {
  const { owner } = query;
  const custom: FigureQuery = { period: "custom", from: query.from ?? today, to: query.to ?? today };
  return (
    <CurrentInView current={query.period}>
      <nav
        aria-label="Period"
        className="flex min-w-0 items-center gap-x-1 gap-y-2 md:flex-wrap phone:-mx-4 phone:overflow-x-auto phone:px-4 phone:[scrollbar-width:none]"
      >
        {(Object.keys(periodNames) as PeriodKey[]).map((period) => (
          <Link
            key={period}
            href={figuresHref({
              ...(period === "custom" ? custom : { period }),
              ...(owner && { owner }),
            })}
            aria-current={period === query.period ? "page" : undefined}
            scroll={false}
            className={classNames(
              "flex h-10 shrink-0 items-center rounded-md px-2.5 text-sm font-medium md:h-7",
              period === query.period
                ? "bg-default text-foreground"
                : "text-muted hover:bg-default hover:text-foreground",
            )}
          >
            {periodNames[period]}
          </Link>
        ))}
        {query.period === "custom" && <CustomPeriod query={query} today={today} />}
      </nav>
    </CurrentInView>
  );
}

function CustomPeriod({ query, today }: { query: FigureQuery; today: string }) {
  return (
    <form action="/dashboard" className="flex flex-wrap items-center gap-2">
      <input type="hidden" name="period" value="custom" />
      {query.owner && <input type="hidden" name="owner" value={query.owner} />}
      <DayField name="from" label="First day" day={query.from} max={today} />
      <span className="text-muted" aria-hidden>
        –
      </span>
      <DayField name="to" label="Last day" day={query.to} max={today} />
      <Button type="submit" variant="outline" size="sm">
        Show
      </Button>
    </form>
  );
}

function DayField({
  name,
  label,
  day,
  max,
}: {
  name: string;
  label: string;
  day?: string | undefined;
  max: string;
}) {
  return (
    <input
      // The address decides what stands here, also when it changes.
      key={day}
      type="date"
      name={name}
      aria-label={label}
      defaultValue={day}
      max={max}
      required
      className="input md:min-h-7"
    />
  );
}
