import type { ReactNode } from "react";
import type { LoggedEvent } from "@/lib/activities/schema";
import { kindNames, outcomeLabels } from "./activity-labels";

/** What was logged by hand: 'logged a call: Answered · 12 min'. */
export function loggedWords({ kind, direction, outcome, durationSeconds }: LoggedEvent): ReactNode {
  const details = [
    kind !== "meeting" && direction === "in" && "from the lead",
    durationSeconds !== null && durationSeconds > 0 && lengthText(durationSeconds),
  ].filter(Boolean);
  return (
    <>
      logged {kindNames[kind]}
      {outcome && (
        <>
          : <span className="font-medium text-foreground">{outcomeLabels[outcome]}</span>
        </>
      )}
      {details.length > 0 && ` · ${details.join(" · ")}`}
    </>
  );
}

/** '12 min', '12 min 34 s', '45 s' */
export function lengthText(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  return [hours && `${hours} h`, minutes && `${minutes} min`, rest && `${rest} s`]
    .filter(Boolean)
    .join(" ");
}
