import type { ReactNode } from "react";

/** The one card of a sign-in page: what it is for, the form, and where else to go. */
export function AuthCard({
  title,
  lead,
  footer,
  children,
}: {
  title: string;
  lead?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="w-full max-w-100">
      <div className="rounded-4xl border border-border bg-background p-5 md:p-8">
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {lead && <div className="mt-1.5 text-md text-pretty text-muted">{lead}</div>}
        <div className="mt-6">{children}</div>
      </div>
      {footer && (
        <p className="mt-4 text-center text-md text-muted [&_a]:inline-block [&_a]:py-1">{footer}</p>
      )}
    </div>
  );
}
