import type { ReactNode } from "react";
import { RelativeTime } from "./relative-time";

/** What happened, the latest first. */
export function Timeline({
  label = "Timeline",
  children,
}: {
  label?: string;
  /** List items with a `TimelineItem` each. */
  children: ReactNode;
}) {
  return (
    <ol aria-label={label} className="flex flex-col">
      {children}
    </ol>
  );
}

/** One event, inside a list item: an icon on the line, who did what, and when. */
export function TimelineItem({
  icon,
  actor,
  children,
  at,
  href,
  body,
  action,
}: {
  icon: ReactNode;
  actor?: string;
  /** What was done, e.g. "changed the status to Won". */
  children: ReactNode;
  at: Date | string;
  /** Its permanent link, behind the time. */
  href?: string | undefined;
  /** The text itself, e.g. of a note. */
  body?: ReactNode;
  /** One small button, e.g. Undo. */
  action?: ReactNode;
}) {
  return (
    <div className="relative flex gap-3 pb-4 text-sm in-[li:last-child]:pb-0">
      <span
        className="absolute top-6 bottom-0 left-3 w-px bg-separator in-[li:last-child]:hidden"
        aria-hidden
      />
      <span
        className="grid size-6 shrink-0 place-content-center rounded-full bg-default text-muted [&_svg]:size-3.5"
        aria-hidden
      >
        {icon}
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex items-start gap-2">
          <p className="min-w-0 flex-1 text-pretty wrap-anywhere text-muted">
            {actor && <span className="font-medium text-foreground">{actor} </span>}
            {children}
            <span aria-hidden>{"\u00a0· "}</span>
            {href ? (
              <a href={href} className="hover:underline">
                <RelativeTime at={at} className="whitespace-nowrap" />
              </a>
            ) : (
              <RelativeTime at={at} className="whitespace-nowrap" />
            )}
          </p>
          {action && <div className="-my-2 md:-my-1">{action}</div>}
        </div>
        {body && (
          <div className="mt-1.5 rounded-lg border border-border bg-surface-secondary px-3 py-2 wrap-anywhere whitespace-pre-wrap">
            {body}
          </div>
        )}
      </div>
    </div>
  );
}
