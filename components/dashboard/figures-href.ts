import { DEFAULT_PERIOD, type PeriodKey } from "@/lib/dashboard/periods";

/** Which stretch of time and whose leads the dashboard is about: what its address says. */
export type FigureQuery = { period: PeriodKey; from?: string; to?: string; owner?: string };

/** The address of the dashboard with these figures. */
export function figuresHref({ period, from, to, owner }: FigureQuery): string {
  const params = new URLSearchParams({
    ...(period !== DEFAULT_PERIOD && { period }),
    ...(from && { from }),
    ...(to && { to }),
    ...(owner && { owner }),
  });
  return params.size > 0 ? `/dashboard?${params}` : "/dashboard";
}
