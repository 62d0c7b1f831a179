import { z } from "zod";
import { cancelRun, getRun, retryRun } from "@/inngest/engine";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { engineSql, visibleTeam } from "./visible";

export const updateJobs = operation({
  name: "jobs.update",
  summary: "Retry failed background runs from the step that failed, or drop runs that have not ended.",
  scope: "jobs:manage",
  effect: "write",
  set: true,
  route: "POST /admin/jobs",
  system: true,
  input: z.strictObject({ ids: z.array(z.uuid()).min(1).max(100), action: z.enum(["retry", "drop"]) }),
  output: z.object({
    changed: z.array(z.uuid()),
    unchanged: z.array(z.uuid()).describe("Runs that were not in a state for this."),
  }),
  async run({ sql, actor, record }, { ids, action }) {
    const engine = engineSql(sql);
    const runs = await Promise.all(ids.map((id) => getRun(engine, id, visibleTeam(actor))));
    if (runs.some((run) => run === undefined)) throw new OperationError("not_found");
    const change = action === "retry" ? retryRun : cancelRun;
    const changed: string[] = [];
    for (const id of ids) if (await change(engine, id)) changed.push(id);
    record({
      summary: `${action === "retry" ? "Retried" : "Dropped"} ${changed.length} ${changed.length === 1 ? "job" : "jobs"}`,
    });
    return { changed, unchanged: ids.filter((id) => !changed.includes(id)) };
  },
});
