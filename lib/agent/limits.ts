/** How much the agent takes, sends and does. */
export const LIMITS = {
  /** Characters of one message to the agent. */
  text: 8_000,
  /** Model calls in one turn. */
  steps: 10,
  /** Tools sent with a model call, the one that finds others among them. */
  tools: 12,
  /** Characters of a tool's answer that the model gets. */
  toolOutput: 12_000,
  /** Tokens of one model answer. */
  outputTokens: 2_000,
  /** Minutes for which an approval card can be answered. */
  approvalMinutes: 60,
} as const;
