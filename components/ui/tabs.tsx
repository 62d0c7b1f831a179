import Link from "next/link";
import { classNames } from "./class-names";

export type Tab = {
  label: string;
  href: string;
  isCurrent: boolean;
  count?: number;
};

/** Tabs that are links, so that each has an address of its own. Without a line of their own they stand on that of their parent. */
export function Tabs({
  label,
  tabs,
  hasLine = true,
}: {
  label: string;
  tabs: Tab[];
  hasLine?: boolean;
}) {
  return (
    <nav
      aria-label={label}
      className={classNames(
        "flex gap-4 overflow-x-auto [scrollbar-width:none]",
        hasLine ? "border-b border-border" : "-mb-px",
      )}
    >
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.isCurrent ? "page" : undefined}
          className={classNames(
            hasLine && "-mb-px",
            "flex h-11 min-w-10 shrink-0 items-center justify-center gap-1.5 border-b-2 text-sm font-medium whitespace-nowrap md:h-9 md:min-w-0",
            tab.isCurrent
              ? "border-accent text-foreground"
              : "border-transparent text-muted hover:text-foreground",
          )}
        >
          {tab.label}
          {tab.count !== undefined && (
            <span className="text-xs text-muted tabular-nums">{tab.count}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
