import { systemSql } from "@/db/client";
import { keepSums } from "./keep-sums";

/** Sums up a team's figures to the end, in stretches of a few leads. */
export async function summed(teamId: string): Promise<void> {
  // Until whoever wrote before sums were kept has come to an end.
  while (!(await keepSums(teamId, { most: 4 })))
    await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Makes a team's figures be counted from its rows while `work` runs, as if there were no sums. */
export async function withoutSums<T>(teamId: string, work: () => Promise<T>): Promise<T> {
  const zones = await systemSql()<
    { zone: string }[]
  >`select time_zone as zone from figure_states where team_id = ${teamId}`;
  await systemSql()`update figure_states set time_zone = 'none' where team_id = ${teamId}`;
  try {
    return await work();
  } finally {
    await systemSql()`update figure_states set time_zone = ${zones[0]?.zone ?? "UTC"} where team_id = ${teamId}`;
  }
}
