import { CircleCheck, Info } from "lucide-react";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";

/** Good or neutral news above a form; read out when it appears. */
export function Notice({
  tone = "success",
  children,
}: {
  tone?: "success" | "neutral";
  children: ReactNode;
}) {
  const Icon = tone === "success" ? CircleCheck : Info;
  const colors =
    tone === "success" ? "bg-success-soft text-success-soft-foreground" : "bg-default text-foreground";
  return (
    <div role="status" className={classNames("flex gap-2 rounded-lg px-3 py-2 text-sm", colors)}>
      <Icon className="mt-0.5 size-4 shrink-0" aria-hidden />
      <div className="min-w-0 text-pretty break-words">{children}</div>
    </div>
  );
}
