/** Inngest's own table, in seconds, so that a function waits alike on either engine. */
const DELAYS_S = [15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200];

/** How long to wait after the failed attempt with this number, counted from 0; a tenth is left to chance. */
export function backoffMs(attempt: number): number {
  const delay = DELAYS_S[Math.min(attempt, DELAYS_S.length - 1)] ?? 7_200;
  return Math.round(delay * 1_000 * (0.95 + Math.random() * 0.1));
}
