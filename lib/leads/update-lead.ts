import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { changeLead } from "./change-lead";
import { assignedToId, id, leadFacts, lossReason, status } from "./input";
import { lead } from "./schema";

export const updateLead = operation({
  name: "leads.update",
  summary: "Edits facts of one lead; what is left out stays, null clears.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /leads/:id",
  input: z.strictObject({
    id,
    ...leadFacts,
    status: status.optional(),
    lossReason,
    assignedToId: assignedToId.optional(),
  }),
  output: lead,
  run: (context, { id, ...facts }) => changeLead(context, id, definedOf(facts)),
});

type Defined<T> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

const definedOf = <T extends object>(values: T): Defined<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
