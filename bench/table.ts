import type postgres from "postgres";
import type { TestTeam } from "@/db/testing";
import type { Rate } from "./measure";
import type { Server } from "./servers";

export interface Bench {
  app: Server;
  bare: Server;
  bearer: string;
  owner: postgres.Sql;
  team: TestTeam;
  count: number;
  rounds: number;
}

export interface Row {
  what: string;
  ours: string;
  floor: string;
  ratio: string;
}

/** A row of the table: a figure of ours beside its floor, and how they compare. */
export const rateRow = (what: string, ours: Rate, floor?: Rate, floorName = ""): Row => ({
  what,
  ours: show(ours),
  floor: floor ? `${floorName} ${show(floor)}` : "",
  ratio: floor ? `${(ours.perSecond / floor.perSecond).toFixed(2)}×` : "",
});

const show = ({ perSecond, p50Ms, p99Ms }: Rate) =>
  `${perSecond.toFixed(0)}/s  p50 ${p50Ms.toFixed(1)} ms  p99 ${p99Ms.toFixed(1)} ms`;

export function table(title: string, rows: Row[]) {
  console.info(`\n${title}`);
  const width = Math.max(...rows.map((row) => row.what.length));
  for (const row of rows)
    console.info(
      `  ${row.what.padEnd(width)}  ${row.ours.padEnd(44)}  ${row.floor.padEnd(60)}  ${row.ratio}`,
    );
}
