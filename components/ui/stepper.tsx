import { Check } from "lucide-react";
import { classNames } from "./class-names";

/** Where a person is in a wizard. */
export function Stepper({
  steps,
  current,
}: {
  steps: string[];
  /** The index of the step at hand; the ones before it are done. */
  current: number;
}) {
  return (
    <ol className="flex items-center gap-2 text-sm" aria-label="Steps">
      {steps.map((step, index) => (
        <li
          key={step}
          aria-current={index === current ? "step" : undefined}
          className={classNames(
            "flex items-center gap-2",
            index === current ? "font-medium" : "text-muted",
          )}
        >
          {index > 0 && <span className="h-px w-4 bg-border md:w-8" aria-hidden />}
          <span
            className={classNames(
              "grid size-5 shrink-0 place-content-center rounded-full text-xs font-semibold tabular-nums",
              index < current && "bg-accent-soft text-accent-soft-foreground",
              index === current && "bg-accent text-accent-foreground",
              index > current && "bg-default text-muted",
            )}
            aria-hidden
          >
            {index < current ? <Check className="size-3" /> : index + 1}
          </span>
          <span className={classNames(index !== current && "phone:sr-only")}>
            {step}
            {index < current && <span className="sr-only"> (done)</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
