"use client";

import { useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { type Weekday, type WorkingHours, weekdays } from "@/lib/settings/schema";

const dayNames: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

const USUAL = { opens: "09:00", closes: "17:00" };
const usualWeek = Object.fromEntries(
  weekdays.map((day) => [day, day === "sat" || day === "sun" ? null : USUAL]),
) as WorkingHours;

/** When the team works, day by day. */
export function HoursField({
  hours,
  errors,
}: {
  hours: WorkingHours | null;
  errors: Record<string, string>;
}) {
  const [week, setWeek] = useState(hours ?? usualWeek);
  const set = (day: Weekday, value: WorkingHours[Weekday]) => setWeek({ ...week, [day]: value });
  return (
    <fieldset className="min-w-0">
      <legend className="text-sm font-medium">Working hours</legend>
      <p className="mt-0.5 text-xs text-muted">In the team's time zone.</p>
      <input type="hidden" name="workingHours" value={JSON.stringify(week)} />
      <ul className="mt-1.5">
        {weekdays.map((day) => {
          const span = week[day];
          const error = errors[`workingHours.${day}.closes`] ?? errors[`workingHours.${day}.opens`];
          return (
            <li key={day} className="flex min-h-9 flex-wrap items-center gap-x-3 phone:py-1">
              <Checkbox
                checked={span !== null}
                onChange={(event) => set(day, event.currentTarget.checked ? USUAL : null)}
                className="w-32"
              >
                {dayNames[day]}
              </Checkbox>
              {span ? (
                <span className="flex items-center gap-2 text-sm">
                  <TimeInput
                    label={`${dayNames[day]} from`}
                    value={span.opens}
                    onChange={(opens) => set(day, { ...span, opens })}
                  />
                  <span aria-hidden className="text-muted">
                    to
                  </span>
                  <TimeInput
                    label={`${dayNames[day]} until`}
                    value={span.closes}
                    onChange={(closes) => set(day, { ...span, closes })}
                  />
                </span>
              ) : (
                <span className="text-sm text-muted">Off</span>
              )}
              {error && (
                <p role="alert" className="w-full text-xs text-danger">
                  {error}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function TimeInput({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      type="time"
      aria-label={label}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      className="input w-32 phone:w-36"
    />
  );
}
