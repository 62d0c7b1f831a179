import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** What went wrong with a whole form, above its fields. Shows nothing without a message. */
export function FormError({ children }: { children?: ReactNode }) {
  if (!children) return null;
  return (
    <div
      role="alert"
      className="flex gap-2 rounded-lg bg-danger-soft px-3 py-2 text-sm text-danger-soft-foreground"
    >
      <CircleAlert className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div>{children}</div>
    </div>
  );
}
