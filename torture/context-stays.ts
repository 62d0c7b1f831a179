import { withTenant } from "@/db/client";
import { newTeam } from "@/db/testing";
import { tenancyOf } from "@/lib/operations/context";
import { type Check, sized } from "./check";

const TEAMS = 50;
/** More at once than there are connections, so that each one serves every team in turn. */
const AT_ONCE = 64;

type Ending = "commit" | "throw" | "timeout" | "loss";

const endingOf = (index: number): Ending =>
  index % 997 === 5 ? "loss" : index % 401 === 7 ? "timeout" : index % 17 === 0 ? "throw" : "commit";

/** Transactions of many teams over few connections, of which some throw, time out, or lose their connection. */
export const contextStays: Check = {
  id: "C4",
  promise: "A connection never carries one team's context into another's transaction",
  suiteScale: 0.01,
  async run({ scale }) {
    const teams = await Promise.all(Array.from({ length: TEAMS }, () => newTeam()));
    const total = sized(200_000, scale);
    const endings: Record<Ending, number> = { commit: 0, throw: 0, timeout: 0, loss: 0 };
    const failures: string[] = [];
    let next = 0;

    const worker = async () => {
      for (let index = next++; index < total; index = next++) {
        const tenancy = tenancyOf((teams[(index * 7) % TEAMS] as (typeof teams)[number]).grace);
        const ending = endingOf(index);
        endings[ending] += 1;
        const said = await transaction(tenancy, ending).catch((error: Error) => error.message);
        if (typeof said === "number" && said > 0)
          failures.push(`Transaction ${index} saw ${said} rows that are not its team's nine.`);
        if ((ending === "commit") !== (typeof said === "number"))
          failures.push(`Transaction ${index}, which was to end by ${ending}, said ${said}.`);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const leftover = await withTenant({}, ({ sql }) => sql`select 1 from lead_statuses limit 1`);
    if (leftover.length > 0) failures.push("A transaction without a team saw rows.");
    return { counts: { transactions: total, ...endings, foreign: failures.length }, failures };
  },
};

/** @returns by how many rows what it saw differs from what its team has. */
const transaction = (tenancy: ReturnType<typeof tenancyOf>, ending: Ending): Promise<number> =>
  withTenant(tenancy, async ({ sql }) => {
    const rows = await sql<{ team_id: string }[]>`select team_id from lead_statuses`;
    const foreign = rows.filter((row) => row.team_id !== tenancy.teamId).length;
    if (ending === "throw") throw new Error("thrown on purpose");
    if (ending === "timeout") {
      await sql`select set_config('statement_timeout', '5', true)`;
      await sql`select pg_sleep(1)`;
    }
    if (ending === "loss") await sql`select pg_terminate_backend(pg_backend_pid())`;
    return foreign + Math.abs(rows.length - 9);
  });
