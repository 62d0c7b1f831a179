import { systemSql } from "@/db/client";
import { storage } from "@/lib/storage";
import { defineFunction } from "../define";
import { events } from "../events";

/** Removes a deleted team's files, and the rows of requests that were under way while it went. */
export const sweepDeletedTeam = defineFunction(
  {
    id: "sweep-deleted-team",
    name: "Sweep up a deleted team",
    triggers: [{ event: events["team.deleted"] }],
    retries: 5,
  },
  async ({ event, step }) => {
    await step.sleep("let requests end", "2m");
    await step.run("files", async () => {
      for (const key of event.data.files) await storage().remove(key);
    });
    return step.run("rows", async () => {
      const [row] = await systemSql()<
        { rows: number }[]
      >`select erase_team(${event.data.teamId})::int as rows`;
      return { rows: row?.rows ?? 0 };
    });
  },
);
