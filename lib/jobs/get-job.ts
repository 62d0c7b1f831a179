import { z } from "zod";
import { getRun } from "@/inngest/engine";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { jobDetails } from "./schema";
import { engineSql, visibleTeam } from "./visible";

export const getJob = operation({
  name: "jobs.get",
  summary: "Show one background run with each step's input, output, error and attempts.",
  scope: "jobs:read",
  effect: "read",
  route: "GET /admin/jobs/:id",
  system: true,
  input: z.strictObject({ id: z.uuid() }),
  output: jobDetails,
  async run({ sql, actor }, { id }) {
    const run = await getRun(engineSql(sql), id, visibleTeam(actor));
    if (!run) throw new OperationError("not_found");
    return run;
  },
});
