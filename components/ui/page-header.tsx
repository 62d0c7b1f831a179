import type { ReactNode } from "react";
import { AgentButton } from "@/components/agent/agent-button";
import { BellButton } from "@/components/notifications/bell-button";
import { SearchButton } from "@/components/shell/search-button";

/** The head of every page: its title, its one primary action, and search. */
export function PageHeader({
  title,
  back,
  meta,
  actions,
}: {
  title: string;
  /** A link up, before the title. */
  back?: ReactNode;
  /** Beside the title, e.g. a count. */
  meta?: ReactNode;
  /** The primary action last. */
  actions?: ReactNode;
}) {
  return (
    <header className="flex h-14 shrink-0 items-center gap-2 border-b border-border bg-background px-4 md:h-13">
      {back}
      <h1 className="min-w-0 truncate text-md font-semibold">{title}</h1>
      {meta && <div className="text-sm text-muted tabular-nums">{meta}</div>}
      <div className="ml-auto flex shrink-0 items-center gap-2">
        <SearchButton />
        <AgentButton />
        <BellButton />
        {actions}
      </div>
    </header>
  );
}

/** The part of a page that scrolls, for pages that are not one table. */
export function PageBody({
  width = "wide",
  children,
}: {
  /** `narrow` for forms and settings. */
  width?: "narrow" | "wide" | "full";
  children: ReactNode;
}) {
  const widths = { narrow: "max-w-2xl", wide: "max-w-5xl", full: "" };
  return (
    // Positioned, so that what is hidden but focusable inside scrolls here and not the whole app.
    <div className="relative min-h-0 flex-1 overflow-y-auto">
      <div className={`mx-auto w-full px-4 py-6 md:px-6 ${widths[width]}`}>{children}</div>
    </div>
  );
}

/** A titled part of a page. */
export function Section({
  title,
  description,
  actions,
  children,
}: {
  title: string;
  description?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="mb-8 last:mb-0">
      <div className="mb-3 flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h2 className="text-md font-semibold">{title}</h2>
          {description && <p className="mt-0.5 text-sm text-pretty text-muted">{description}</p>}
        </div>
        {actions}
      </div>
      {children}
    </section>
  );
}
