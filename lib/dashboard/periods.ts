// Apart from the schemas, so that the page which shows figures need not load what checks them.

/** The stretches of time that figures are for, as a team speaks of them in its own time zone. */
export const periodKeys = ["today", "7d", "30d", "month", "quarter", "year", "custom"] as const;
export type PeriodKey = (typeof periodKeys)[number];
export const DEFAULT_PERIOD: PeriodKey = "30d";
