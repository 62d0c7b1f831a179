import { DEFAULT_PERIOD, periodKeys } from "@/lib/dashboard/periods";
import type { Filter } from "@/lib/filters/schema";
import { filterToParams } from "@/lib/filters/url";
import { leadFields } from "@/lib/leads/schema";
import type { FigureQuery } from "./figures-href";

type Params = Readonly<Record<string, string | string[] | undefined>>;

/** Reads the address. What is not right there is the usual, so that an old link still shows figures. */
export function readFigureQuery(params: Params): FigureQuery {
  const text = (name: string) => [params[name]].flat()[0]?.trim() ?? "";
  const period = periodKeys.find((key) => key === text("period")) ?? DEFAULT_PERIOD;
  const owner = text("owner").toLowerCase();
  const days = { from: text("from"), to: text("to") };
  const isWhole = isDay(days.from) && isDay(days.to) && days.from <= days.to;
  return {
    period: period === "custom" && !isWhole ? DEFAULT_PERIOD : period,
    ...(period === "custom" && isWhole && days),
    ...((owner === "me" || owner === "none" || uuid.test(owner)) && { owner }),
  };
}

/** The list of the leads behind a number. */
export const leadsHref = (rows: object, sort?: string): string => {
  const params = filterToParams(rows as Filter, leadFields);
  if (sort) params.set("sort", sort);
  return `/leads?${params}`;
};

/** The feed of the acts behind a number. */
export function actsHref(acts: {
  actorId?: string;
  types: readonly string[];
  since: string;
  until: string;
}): string {
  const { actorId, types, since, until } = acts;
  const params = new URLSearchParams({ ...(actorId && { actorId }), since, until });
  for (const type of types) params.append("type", type);
  return `/activity?${params}`;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;
