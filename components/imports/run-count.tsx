import Link from "next/link";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";

/** One figure with its name; a link where the rows behind it can be seen. */
export function RunCount({
  label,
  count,
  href,
  isDownload,
  isBad,
  children,
}: {
  label: string;
  count: number;
  href?: string;
  isDownload?: boolean;
  isBad?: boolean;
  children: ReactNode;
}) {
  const format = useFormat();
  const figure = format.number(count);
  const className =
    "underline decoration-border decoration-2 underline-offset-4 hover:decoration-current";
  return (
    <div className="bg-surface px-4 py-3">
      <dt className="text-xs font-medium text-muted">{label}</dt>
      <dd className="mt-1">
        <span className={classNames("text-xl font-semibold tabular-nums", isBad && "text-danger")}>
          {href === undefined || count === 0 ? (
            figure
          ) : isDownload ? (
            <a href={href} download className={className}>
              {figure}
            </a>
          ) : (
            <Link href={href} className={className}>
              {figure}
            </Link>
          )}
        </span>
        <span className="mt-0.5 block text-xs text-muted">{children}</span>
      </dd>
    </div>
  );
}
