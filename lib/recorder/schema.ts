import { z } from "zod";

/** What a turn of the recorder was: a talk with the agent, help with a draft, or another program's tool call. */
export const turnKinds = ["chat", "enhance", "mcp"] as const;
export type TurnKind = (typeof turnKinds)[number];

/** How turns ended, as the recorder is filtered: `failed` is every end that was none of the others. */
export const turnOutcomes = ["done", "waiting", "stopped", "failed", "running"] as const;
export type TurnOutcome = (typeof turnOutcomes)[number];

/** Characters of a question that the recorder keeps. */
export const ASKED_LENGTH = 200;

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

/** A turn as the recorder shows it to owners and admins. */
export const recordedTurn = z.object({
  id: z.uuid(),
  kind: z.enum(turnKinds),
  userId: z.uuid(),
  userName: z.string().nullable(),
  conversationId: z.uuid().nullable().describe("null when it was deleted, or was none."),
  model: z.string(),
  promptVersion: z.string(),
  asked: z.string().nullable().describe("The beginning of what the person wrote."),
  steps: z.int(),
  calls: z.array(recordedCall),
  modelInput: z.int().describe("Tokens that the model read."),
  modelOutput: z.int().describe("Tokens that the model wrote."),
  costMicros: z.int().describe("Millionths of a US dollar."),
  outcome: z.string().nullable().describe("`done`, `waiting` for an approval, or what failed."),
  firstByteMs: z.int().nullable(),
  milliseconds: z.int().nullable(),
  startedAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type RecordedTurn = z.output<typeof recordedTurn>;

export const agentCaps = z.object({
  team: spending,
  eachMicros: z.int().nullable().describe("What each person may spend who has no cap of their own."),
  people: z.array(
    spending.extend({
      userId: z.uuid(),
      name: z.string(),
      hasOwn: z.boolean().describe("Whether the cap is this person's own."),
    }),
  ),
});
export type AgentCaps = z.output<typeof agentCaps>;
