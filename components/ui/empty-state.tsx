import type { ReactNode } from "react";

/** What a list says when it is empty: why, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
  actions,
}: {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center px-4 py-16 text-center">
      {icon && (
        <div
          className="mb-4 grid size-10 place-content-center rounded-lg border border-border bg-surface-secondary text-muted [&_svg]:size-5"
          aria-hidden
        >
          {icon}
        </div>
      )}
      <h2 className="text-md font-semibold">{title}</h2>
      {children && <div className="mt-1 text-sm text-pretty text-muted">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  );
}
