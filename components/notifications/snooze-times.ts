/** When a snoozed notification may come back, told by the browser's clock. */
export function snoozeTimes(now: Date): { id: string; label: string; at: Date }[] {
  const hour = new Date(now.getTime() + 60 * 60 * 1_000);
  const untilMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { id: "hour", label: "In an hour", at: hour },
    { id: "tomorrow", label: "Tomorrow at 9:00", at: morning(now, 1) },
    { id: "monday", label: "On Monday at 9:00", at: morning(now, untilMonday) },
  ];
}

const morning = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9);
