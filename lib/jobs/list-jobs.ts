import { z } from "zod";
import { isEmbedded } from "@/inngest/client";
import { listRuns } from "@/inngest/engine";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { job, runStatuses } from "./schema";
import { engineSql, visibleTeam } from "./visible";

export const listJobs = operation({
  name: "jobs.list",
  summary: "List background runs, newest first, with their state and error; not counted.",
  scope: "jobs:read",
  effect: "read",
  route: "GET /admin/jobs",
  system: true,
  input: z.strictObject({
    status: z.enum(runStatuses).optional(),
    functionId: z.string().max(100).optional(),
    cursor: z.uuid().optional(),
    limit: z.int().min(1).max(100).default(50),
  }),
  output: pageOf(job).extend({
    isEmbedded: z.boolean().describe("False when Inngest itself runs the jobs; they are listed there."),
  }),
  async run({ sql, actor }, { status, functionId, cursor, limit }) {
    const filter = { teamId: visibleTeam(actor), status, functionId, cursor, limit };
    const { runs, nextCursor } = await listRuns(engineSql(sql), filter);
    return {
      items: runs,
      nextCursor,
      total: null,
      totalIsExact: false,
      isEmbedded: isEmbedded(),
    };
  },
});
