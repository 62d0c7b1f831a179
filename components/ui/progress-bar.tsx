import { useFormat } from "@/components/ui/format";

/** How far a long piece of work has come. Without a total it only says that it runs. */
export function ProgressBar({
  label,
  value,
  total,
  detail,
}: {
  label: string;
  value: number;
  total?: number | null;
  /** In place of "1,200 of 10,000". */
  detail?: string;
}) {
  const format = useFormat();
  const share = total ? Math.min(1, value / total) : undefined;
  return (
    <div>
      <div className="mb-1.5 flex justify-between gap-4 text-sm">
        <span className="font-medium">{label}</span>
        <span className="text-muted tabular-nums">
          {detail ??
            (total ? `${format.number(value)} of ${format.number(total)}` : format.number(value))}
        </span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === undefined ? undefined : Math.round(share * 100)}
        className="h-1.5 overflow-hidden rounded-full bg-default"
      >
        <div
          className={
            share === undefined
              ? "h-full w-1/3 animate-pulse rounded-full bg-accent"
              : "h-full origin-left rounded-full bg-accent transition-transform duration-200"
          }
          style={share === undefined ? undefined : { transform: `scaleX(${share})` }}
        />
      </div>
    </div>
  );
}
