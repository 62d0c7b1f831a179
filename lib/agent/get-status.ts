import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { agentStatus } from "@/lib/recorder/schema";
import { spentBy } from "@/lib/recorder/spend";
import { modelName } from "./model";

export const getStatus = operation({
  name: "agent.getStatus",
  summary: "Shows which model the assistant uses, and what is left of this month's budget.",
  scope: "agent:use",
  effect: "read",
  route: "GET /ai/status",
  input: z.strictObject({}),
  output: agentStatus,
  async run({ sql, actor }) {
    const { name, isOffline } = modelName();
    const { own, team } = await spentBy(sql, actor);
    const isSpent = [own, team].some(
      ({ spentMicros, capMicros }) => capMicros !== null && spentMicros >= capMicros,
    );
    return {
      model: name,
      isOffline,
      isOverBudget: !isOffline && isSpent,
      own,
      team: actor.scopes.has("agent:manage") ? team : null,
    };
  },
});
