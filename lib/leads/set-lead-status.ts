import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changeLead } from "./change-lead";
import { id, lossReason, status } from "./input";
import { lead } from "./schema";

export const setLeadStatus = operation({
  name: "leads.setStatus",
  summary: "Moves one lead to another status of the pipeline; a lost one needs its reason.",
  scope: "leads:write",
  effect: "write",
  route: "PATCH /leads/:id/status",
  input: z.strictObject({ id, status, lossReason }),
  output: lead,
  run: (context, { id, status, lossReason }) =>
    changeLead(context, id, { status, ...(lossReason !== undefined && { lossReason }) }),
});
