const UNITS_MS: Record<string, number> = {
  w: 604_800_000,
  d: 86_400_000,
  h: 3_600_000,
  m: 60_000,
  s: 1_000,
};

/** When a wait of the SDK ends: it writes `1d2h`, seconds alone, or an instant. */
export function dueAt(text: string, now = Date.now()): Date {
  if (text === "") return new Date(now);
  if (/^\d+$/.test(text)) return new Date(now + Number(text) * 1_000);
  const parts = [...text.matchAll(/(\d+)([wdhms])/g)];
  const isDuration = parts.length > 0 && parts.map((part) => part[0]).join("") === text;
  if (isDuration)
    return new Date(
      parts.reduce((at, [, count, unit]) => at + Number(count) * (UNITS_MS[unit as string] ?? 0), now),
    );
  const instant = Date.parse(text);
  if (Number.isNaN(instant)) throw new Error(`"${text}" is neither a duration nor an instant.`);
  return new Date(instant);
}
