import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { readCaps } from "./read-caps";
import { agentCaps } from "./schema";

export const getCaps = operation({
  name: "agentCaps.get",
  summary:
    "Shows what the assistant's model may cost a month and what it has cost, for the team and each person.",
  scope: "agent:manage",
  effect: "read",
  route: "GET /ai/caps",
  input: z.strictObject({}),
  output: agentCaps,
  run: (context) => readCaps(context),
});
