import { z } from "zod";

/** What a turn of the recorder was: a talk with the agent, help with a draft, or another program's tool call. */
export const turnKinds = ["chat", "enhance", "mcp"] as const;
export type TurnKind = (typeof turnKinds)[number];

/** One tool call as the recorder keeps it; long values are cut. */
export const recordedCall = z.object({
  tool: z.string(),
  input: z.unknown(),
  output: z.unknown(),
  milliseconds: z.int(),
  entryId: z.string().nullable(),
  approval: z
    .enum(["none", "asked", "approved", "refused"])
    .describe("`asked`: a card was shown; `approved`: this ran because a person said so."),
});
export type RecordedCall = z.output<typeof recordedCall>;

export const spending = z.object({
  spentMicros: z.int().describe("This month, millionths of a US dollar."),
  capMicros: z.int().nullable().describe("null: no cap."),
});

export type Spending = z.output<typeof spending>;

export const agentStatus = z.object({
  model: z.string().describe("Its name as shown: 'Offline assistant' when no key is set."),
  isOffline: z.boolean(),
  isOverBudget: z.boolean(),
  own: spending,
  team: spending.nullable().describe("Only for those who may see it."),
});
export type AgentStatus = z.output<typeof agentStatus>;
