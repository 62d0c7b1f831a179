import { ArrowDown, ArrowUp, Equal } from "lucide-react";
import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { Hint } from "@/components/ui/hint";
import type { Card, Overview } from "@/lib/dashboard/schema";
import type { Format } from "@/lib/format";
import { leadsHref } from "./figure-query";
import { beforeWords, moneyWords, trendOf, valueWords } from "./words";

export const FIGURES_GRID = "grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-5";
export const FIGURE_SHAPE =
  "relative flex h-28 flex-col rounded-lg border border-border bg-surface p-3";

/** The key figures beside those of the period before; each opens its leads. */
export function KeyFigures({ cards, format }: Pick<Overview, "cards"> & { format: Format }) {
  return (
    <ul aria-label="Key figures" className={FIGURES_GRID}>
      {cards.map((card) => (
        <li key={card.key} className={FIGURE_SHAPE}>
          <KeyFigure card={card} format={format} />
        </li>
      ))}
    </ul>
  );
}

function KeyFigure({ card, format }: { card: Card; format: Format }) {
  const { text, exact } = valueWords(card, format);
  const others = card.amounts.slice(1);
  return (
    <>
      <div className="flex items-center gap-1.5">
        <h2 className="min-w-0 truncate text-sm text-muted">{card.label}</h2>
        <Hint label={`What ${card.label} means`}>{card.definition}</Hint>
      </div>
      <Link
        href={leadsHref(card.rows)}
        prefetch={false}
        title={exact}
        aria-label={`${card.label}: ${exact ?? text}, ${format.count(card.leads, "lead")}`}
        className="mt-1 w-fit max-w-full min-w-10 truncate phone:-mb-1 phone:py-1 rounded-sm text-2xl font-semibold tabular-nums hover:text-accent hover:underline"
      >
        {text}
      </Link>
      <div className="mt-auto truncate text-xs text-muted">
        {others.length > 0 ? (
          others.map(({ currency, cents }) => (
            <span
              key={currency}
              className="mr-2 tabular-nums"
              title={moneyWords(cents, currency, format).exact}
            >
              + {moneyWords(cents, currency, format).text}
            </span>
          ))
        ) : (
          <Compared card={card} format={format} />
        )}
      </div>
    </>
  );
}

function Compared({ card, format }: { card: Card; format: Format }) {
  const trend = trendOf(card, format);
  if (!trend)
    return (
      <>{card.previous === null ? standing(card, format) : `${beforeWords(card, format)} before`}</>
    );
  const { direction, isGood, amount, before } = trend;
  const Arrow = { up: ArrowUp, down: ArrowDown, same: Equal }[direction];
  const words = { up: "more", down: "less", same: "as much" }[direction];
  const tone = direction === "same" ? "" : isGood ? "text-success" : "text-danger";
  return (
    <>
      <span className={classNames("inline-flex items-baseline gap-0.5 font-medium tabular-nums", tone)}>
        <Arrow className="size-3 self-center" aria-hidden />
        {direction !== "same" && amount}
        <span className="sr-only">{words}</span>
      </span>{" "}
      <span className="tabular-nums">vs {before}</span>
    </>
  );
}

/** Below a number that has no past. */
const standing = (card: Card, format: Format) =>
  card.key === "openValue" || card.key === "weightedValue"
    ? `${format.count(card.leads, "lead")}, now`
    : "Nothing before";
