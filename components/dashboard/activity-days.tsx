import Link from "next/link";
import { type ActivityFigures, countedTypes } from "@/lib/dashboard/schema";
import type { Format } from "@/lib/format";
import { actsHref } from "./figure-query";

type Day = ActivityFigures["days"][number];

/** More bars than this are too thin to be told apart, or to be pressed. */
const MOST_BARS = 62;

/** What was done day by day, over a long period week by week; each bar opens its acts. */
export function ActivityDays({
  days,
  owner,
  timeZone,
  format,
}: {
  days: Day[];
  owner?: string | undefined;
  timeZone: string;
  format: Format;
}) {
  const stretches = joined(days);
  const most = Math.max(1, ...stretches.map(({ total }) => total));
  return (
    <ol aria-label="Activity by day" className="flex h-32 items-end gap-px md:gap-0.5">
      {stretches.map(({ from, to, total }) => {
        const name = nameOf({ from, to }, { format, timeZone });
        return (
          <li key={from} className="h-full min-w-0 flex-1">
            <Link
              href={actsHref({
                ...(owner && { actorId: owner }),
                types: countedTypes,
                since: from,
                until: to,
              })}
              title={`${name}: ${format.number(total)}`}
              aria-label={`${name}: ${format.count(total, "activity", "activities")}`}
              prefetch={false}
              className="group/bar flex h-full items-end rounded-sm hover:bg-row-hover"
            >
              <span
                className="w-full rounded-t-sm bg-accent group-hover/bar:bg-accent-hover"
                style={{ height: total === 0 ? 1 : `${Math.max(2, (100 * total) / most)}%` }}
                aria-hidden
              />
            </Link>
          </li>
        );
      })}
    </ol>
  );
}

function joined(days: Day[]): Pick<Day, "from" | "to" | "total">[] {
  const size = [1, 7, 28, 91].find((length) => days.length / length <= MOST_BARS) ?? 365;
  const stretches: Pick<Day, "from" | "to" | "total">[] = [];
  // The latest stretch is whole; the first may be shorter.
  for (let end = days.length; end > 0; end -= size) {
    const own = days.slice(Math.max(0, end - size), end);
    const [first, last] = [own[0], own.at(-1)];
    if (first && last)
      stretches.unshift({
        from: first.from,
        to: last.to,
        total: own.reduce((sum, { total }) => sum + total, 0),
      });
  }
  return stretches;
}

function nameOf(
  { from, to }: Pick<Day, "from" | "to">,
  { format, timeZone }: { format: Format; timeZone: string },
): string {
  const [first, last] = [from, new Date(new Date(to).getTime() - 1)].map((day) =>
    format.day(day, { timeZone }),
  );
  return first === last ? (first ?? "") : `${first} – ${last}`;
}
