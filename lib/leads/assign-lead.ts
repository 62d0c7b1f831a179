import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changeLead } from "./change-lead";
import { assignedToId, id } from "./input";
import { lead } from "./schema";

export const assignLead = operation({
  name: "leads.assign",
  summary: "Gives one lead to a member of the team, or takes it from its owner.",
  scope: "leads:write",
  effect: "write",
  route: "PATCH /leads/:id/assign",
  input: z.strictObject({ id, assignedToId }),
  output: lead,
  run: (context, { id, assignedToId }) => changeLead(context, id, { assignedToId }),
});
