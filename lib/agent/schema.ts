import type { DynamicToolUIPart, UIMessage, UIMessageChunk } from "ai";
import { z } from "zod";
import { cleanLine, cleanParagraphs } from "@/lib/text";
import { LIMITS } from "./limits";

/**
 * The contract between the agent and its panel.
 *
 * - `GET /ai/conversations?q=&limit=&cursor=` → page of `conversation`
 * - `POST /ai/conversations` `{ context? }` → `conversation`
 * - `GET /ai/conversations/:id` → `conversationDetails`, with all messages
 * - `PATCH /ai/conversations/:id` `{ title }`, `DELETE /ai/conversations/:id`
 * - `POST /ai/conversations/:id/messages` `turnInput` → an AI SDK UI message stream (SSE) of `AgentChunk`
 * - `GET /ai/conversations/:id/stream` → the running turn from its first chunk, or 204 when nothing runs in this process
 *   (then read the conversation again while its `state` is `running`)
 * - `POST /ai/conversations/:id/stop` → ends the running turn; closing the connection does not
 * - `PUT /ai/messages/:id/rating` `{ rating: "up" | "down" | null }`
 * - `GET /ai/status` → `agentStatus`: which model, whether offline, what is spent and allowed
 * - `POST /ai/enhance-message`: see `lib/message-help/schema.ts`
 * - `GET /ai/turns`, `GET /ai/turns/export` the recorder; `GET`/`PUT /ai/caps` the spending caps: owners and admins
 *
 * `data-approval` and `data-failure` parts carry what the panel shows; a call that waits has the state
 * `approval-requested`, but the card's `approvalId` and `signature` are what answers it. A retry leaves out the failed
 * answer when no tool had run in it, else it stays and a new one follows: drop `data-failure`, then take the `start`
 * chunk's message id. After a crash the conversation reads `interrupted`, and a retry runs an approved call once.
 *
 * The server keeps the history. Of what a client sends it takes the text, the page and answers to approval cards,
 * nothing else.
 */

/**
 * What the agent has read in a conversation that people outside the team may have written: nothing, labels (names,
 * companies, addresses: one line each), or free text (notes, mails, cells of a file).
 */
export const readings = ["none", "label", "text"] as const;
export type Reading = (typeof readings)[number];

export const conversationStates = ["idle", "running", "waiting"] as const;
export type ConversationState = (typeof conversationStates)[number];
export const messageStates = ["running", "waiting", "done", "failed"] as const;
export type MessageState = (typeof messageStates)[number];
export const approvalStates = ["pending", "approved", "refused", "replaced", "expired"] as const;
export type ApprovalState = (typeof approvalStates)[number];

/** What the person looks at while they write. Ids only: names on a page may come from outside. */
export const pageContext = z.strictObject({
  path: z
    .string()
    .max(200)
    .regex(/^\/[\w\-/[\]]*$/)
    .describe("The page's path, without its query: `/leads`."),
  leadId: z.uuid().optional().describe("The lead that is open, as a page or as a panel over a list."),
  selection: z
    .strictObject({
      ids: z.array(z.uuid()).min(1).max(1000).optional(),
      filter: z.unknown().optional().describe("All that match this filter are selected."),
      q: z.string().max(200).overwrite(cleanLine).optional(),
      total: z.int().min(0).optional().describe("How many rows are selected, as the page shows it."),
    })
    .optional()
    .describe(
      "The rows that are ticked: 'these leads'. A model sees the first 20 ids; a tool's `ids: [\"@selection\"]` stands for all of it.",
    ),
  view: z
    .strictObject({
      filter: z.unknown().optional(),
      q: z.string().max(200).overwrite(cleanLine).optional(),
      sort: z.string().max(60).overwrite(cleanLine).optional(),
    })
    .optional()
    .describe("What the list shows, when nothing is ticked."),
});
export type PageContext = z.output<typeof pageContext>;

/** An answer to an approval card. `signature` comes from the card. */
export const approvalAnswer = z.strictObject({
  id: z.uuid().describe("The card's `approvalId`."),
  signature: z.string().max(200),
  decision: z
    .enum(["approve", "edit", "refuse"])
    .describe("`edit` runs nothing: the card is replaced by one for the new input, to be approved."),
  inputText: z
    .string()
    .max(100_000)
    .optional()
    .describe("With `edit`, the new input as JSON text; with `approve`, must be the card's own."),
  reason: z
    .string()
    .max(500)
    .overwrite(cleanLine)
    .optional()
    .describe("With `refuse`: told to the model."),
});
export type ApprovalAnswer = z.output<typeof approvalAnswer>;

/** One turn: a message, an answer to a card, or another try after a failure. */
export const turnInput = z
  .strictObject({
    message: z
      .strictObject({
        id: z.uuid().describe("Made by the client, so that a repeated request asks once."),
        text: z.string().overwrite(cleanParagraphs).min(1).max(LIMITS.text),
        replaces: z
          .uuid()
          .optional()
          .describe("Edit and resend: an earlier message, which goes with all that came after it."),
      })
      .optional(),
    approval: approvalAnswer.optional(),
    retry: z.literal(true).optional().describe("Answers the last message again."),
    context: pageContext.optional(),
  })
  .refine((turn) => [turn.message, turn.approval, turn.retry].filter(Boolean).length === 1, {
    error: "Send one of `message`, `approval` and `retry`.",
  });
export type TurnInput = z.output<typeof turnInput>;

/** What a tool gave back, as the part keeps it (`part.output`). The model sees it marked as data, and cut. */
export const toolOutput = z.object({
  data: z.unknown().optional().describe("The operation's answer."),
  problem: z
    .object({
      code: z.string(),
      detail: z.string(),
      fields: z.record(z.string(), z.string()).optional(),
      data: z.unknown().optional(),
    })
    .optional()
    .describe("Why it did not run or failed; may be shown as it is."),
  entryId: z.uuid().optional().describe("What it wrote; `POST /journal/:id/undo` takes it back."),
  summary: z.string().optional().describe("What was done, in the past tense: 'Assigned Ana to Mia'."),
  note: z.string().optional().describe("What the model was told beside it."),
});
export type ToolOutput = z.output<typeof toolOutput>;

/** A value before and after, in words that may be shown. */
export const plannedChange = z.object({
  rowId: z.uuid().nullable(),
  row: z.string().nullable().describe("The record's name, when there is one."),
  field: z.string().describe("In words: 'Status'."),
  from: z.string().nullable(),
  to: z.string().nullable(),
});

/** `data-approval`: what waits for the user's word. One card per tool call; a newer one replaces it (same part id). */
export const approvalCard = z.object({
  approvalId: z.uuid(),
  callId: z.string(),
  tool: z.string().describe("`leads_bulkAssign`."),
  title: z.string().describe("What will happen: 'Give 12 leads to Mia Torres'."),
  why: z
    .enum(["send", "destroy", "set", "outside"])
    .describe(
      "Why it asks; `outside`: this conversation has read text that people outside the team wrote.",
    ),
  effect: z.enum(["write", "send", "destroy"]),
  rows: z.object({
    count: z.int(),
    isExact: z.boolean(),
    href: z.string().nullable().describe("The list of those rows in the product."),
    sample: z.array(z.object({ id: z.uuid(), label: z.string() })).describe("The first 20."),
  }),
  changes: z.array(plannedChange).describe("Old and new, for the first 20 rows."),
  inputText: z.string().describe("Byte for byte what will run."),
  signature: z.string(),
  state: z.enum(approvalStates),
  reason: z.string().nullable(),
  expiresAt: z.iso.datetime(),
});
export type ApprovalCard = z.output<typeof approvalCard>;

export const failureCodes = [
  "over_budget",
  "model_busy",
  "model_failed",
  "model_misconfigured",
  "timeout",
  "broken_stream",
  "too_many_steps",
  "stopped",
  "interrupted",
  "internal",
] as const;

/** `data-failure`: how a turn ended that did not end well. */
export const turnFailure = z.object({
  code: z.enum(failureCodes),
  detail: z.string().describe("What happened and what to do, to be shown as it is."),
  canRetry: z.boolean(),
  retryAfterSeconds: z.int().nullable(),
});
export type TurnFailure = z.output<typeof turnFailure>;

export const messageMetadata = z.object({
  createdAt: z.iso.datetime(),
  state: z.enum(messageStates).describe("`waiting`: for an approval."),
  model: z.string().nullable(),
  isOffline: z.boolean(),
  turnId: z.uuid().nullable(),
  modelInput: z.int().nullable().describe("Tokens that the model read."),
  modelOutput: z.int().nullable().describe("Tokens that the model wrote."),
  costMicros: z.int().nullable().describe("Millionths of a US dollar."),
  milliseconds: z.int().nullable(),
  rating: z.enum(["up", "down"]).nullable(),
});
export type MessageMetadata = z.output<typeof messageMetadata>;

export type AgentData = {
  approval: ApprovalCard;
  failure: TurnFailure;
  /** Sent once, when a conversation got its title; not kept as a part. */
  title: { title: string };
  /** First in a stream that is joined later: how many parts of the answer were there before it. */
  begun: { parts: number };
};
/** Parts are `text`, `step-start`, `dynamic-tool` (output: `ToolOutput`), `data-approval` and `data-failure`. */
export type AgentMessage = UIMessage<MessageMetadata, AgentData>;
export type AgentChunk = UIMessageChunk<MessageMetadata, AgentData>;
export type AgentToolPart = DynamicToolUIPart;

const instant = z.iso.datetime({ offset: true });

export const conversation = z.object({
  id: z.uuid(),
  title: z.string().nullable().describe("null until the first message."),
  state: z.enum(conversationStates),
  context: pageContext.nullable(),
  lastMessageAt: instant.nullable(),
  version: z.int(),
  createdAt: instant,
  updatedAt: instant,
});
export type Conversation = z.output<typeof conversation>;

export const agentMessage = z.object({
  id: z.uuid(),
  role: z.enum(["user", "assistant"]),
  parts: z.array(z.unknown()).describe("AI SDK UI message parts."),
  metadata: messageMetadata,
});

export const conversationDetails = conversation.extend({
  messages: z.array(agentMessage).describe("In order; AI SDK UI messages."),
});
export type ConversationDetails = z.output<typeof conversationDetails>;
