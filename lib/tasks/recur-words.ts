import type { Format } from "@/lib/format";
import type { Recurrence } from "./schema";
import { type Weekday, weekdays } from "./sets";

const names: Record<Weekday, string> = {
  mo: "Mon",
  tu: "Tue",
  we: "Wed",
  th: "Thu",
  fr: "Fri",
  sa: "Sat",
  su: "Sun",
};
const fullNames: Record<Weekday, string> = {
  mo: "Monday",
  tu: "Tuesday",
  we: "Wednesday",
  th: "Thursday",
  fr: "Friday",
  sa: "Saturday",
  su: "Sunday",
};

export const weekdayName = (day: Weekday) => fullNames[day];

/** "Every weekday", "Every 2 weeks on Mon and Thu, until Dec 1", "Every month on the last day, 6 times". */
export function recurrenceWords(rule: Recurrence, format: Format): string {
  return [`${frequency(rule)}${place(rule)}`, end(rule, format)].filter(Boolean).join(", ");
}

function frequency({ every, unit, weekdays: days }: Recurrence): string {
  if (unit === "week" && every === 1 && isWorkWeek(days)) return "Every weekday";
  if (unit === "week" && every === 1 && days?.length === 1 && days[0])
    return `Every ${fullNames[days[0]]}`;
  if (every === 1) return `Every ${unit}`;
  return every === 2 ? `Every other ${unit}` : `Every ${every} ${unit}s`;
}

function place({ every, unit, weekdays: days, monthDay }: Recurrence): string {
  if (unit === "month" && monthDay)
    return ` on the ${monthDay === 31 ? "last day" : ordinal(monthDay)}`;
  if (unit !== "week" || !days || (every === 1 && (days.length === 1 || isWorkWeek(days)))) return "";
  return ` on ${listed(weekdays.filter((day) => days.includes(day)).map((day) => names[day]))}`;
}

function end({ until, times }: Recurrence, format: Format): string {
  const parts = [
    until && `until ${format.day(`${until}T12:00:00Z`, { timeZone: "UTC" })}`,
    times && `${times} times`,
  ];
  return parts.filter(Boolean).join(", ");
}

const isWorkWeek = (days: Weekday[] | undefined) =>
  days?.length === 5 && !days.includes("sa") && !days.includes("su");

const listed = (words: string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

function ordinal(day: number): string {
  const isTeen = day > 10 && day < 14;
  const ending = isTeen ? "th" : (["th", "st", "nd", "rd"][day % 10] ?? "th");
  return `${day}${ending}`;
}
