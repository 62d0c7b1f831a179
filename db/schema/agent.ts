import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type ApprovalState,
  approvalStates,
  type ConversationState,
  conversationStates,
  type MessageState,
  messageStates,
  type PageContext,
  type Reading,
  readings,
} from "@/lib/agent/schema";
import { type RecordedCall, type TurnKind, turnKinds } from "@/lib/recorder/schema";
import { createdAt, id, instant, oneOf, teamId, updatedAt, version } from "./columns";

/** What a person and the agent said to each other. Seen by that person alone. */
export const chatConversations = pgTable(
  "chat_conversations",
  {
    id: id(),
    teamId: teamId(),
    userId: uuid("user_id").notNull(),
    title: text("title"),
    state: text("state").$type<ConversationState>().notNull().default("idle"),
    context: jsonb("context").$type<PageContext>(),
    /** How far from the house the text came that the agent has read here. Never goes back. */
    reading: text("reading").$type<Reading>().notNull().default("none"),
    /** Set by a stop that reached another process than the one that runs the turn. */
    stopRequestedAt: instant("stop_requested_at"),
    /** The running turn says so every few seconds; one that fell silent has died. */
    aliveAt: instant("alive_at"),
    lastMessageAt: instant("last_message_at"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("chat_conversations_team").on(table.teamId, table.id),
    index("chat_conversations_recent").on(table.teamId, table.userId, table.updatedAt, table.id),
    check("chat_conversations_state", sql`${table.state} in (${oneOf(conversationStates)})`),
    check("chat_conversations_reading", sql`${table.reading} in (${oneOf(readings)})`),
  ],
);

export const chatMessages = pgTable(
  "chat_messages",
  {
    id: id(),
    teamId: teamId(),
    conversationId: uuid("conversation_id").notNull(),
    userId: uuid("user_id").notNull(),
    role: text("role").$type<"user" | "assistant">().notNull(),
    /** AI SDK UI message parts. */
    parts: jsonb("parts").$type<unknown[]>().notNull(),
    /** What was said, for the search. */
    text: text("text").notNull().default(""),
    /** What the person looked at when they wrote it. */
    context: jsonb("context").$type<PageContext>(),
    state: text("state").$type<MessageState>().notNull().default("done"),
    turnId: uuid("turn_id"),
    rating: text("rating").$type<"up" | "down">(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.teamId, table.conversationId],
      foreignColumns: [chatConversations.teamId, chatConversations.id],
    }).onDelete("cascade"),
    index("chat_messages_conversation").on(
      table.teamId,
      table.conversationId,
      table.createdAt,
      table.id,
    ),
    check("chat_messages_role", sql`${table.role} in ('user', 'assistant')`),
    check("chat_messages_state", sql`${table.state} in (${oneOf(messageStates)})`),
    check("chat_messages_rating", sql`${table.rating} in ('up', 'down')`),
  ],
);

/** What waits for a person's word, and what became of it. Decided once. */
export const agentApprovals = pgTable(
  "agent_approvals",
  {
    id: id(),
    teamId: teamId(),
    conversationId: uuid("conversation_id").notNull(),
    messageId: uuid("message_id").notNull(),
    userId: uuid("user_id").notNull(),
    callId: text("call_id").notNull(),
    tool: text("tool").notNull(),
    /** Byte for byte what was shown and what will run. */
    inputText: text("input_text").notNull(),
    /** The version of the one record it changes, when it was shown. */
    expectedVersion: integer("expected_version"),
    rows: integer("rows").notNull(),
    state: text("state").$type<ApprovalState>().notNull().default("pending"),
    reason: text("reason"),
    expiresAt: instant("expires_at").notNull(),
    decidedAt: instant("decided_at"),
    createdAt: createdAt(),
  },
  (table) => [
    foreignKey({
      columns: [table.teamId, table.conversationId],
      foreignColumns: [chatConversations.teamId, chatConversations.id],
    }).onDelete("cascade"),
    // One card per call can be open.
    uniqueIndex("agent_approvals_open")
      .on(table.teamId, table.messageId, table.callId)
      .where(sql`state = 'pending'`),
    index("agent_approvals_conversation").on(table.teamId, table.conversationId, table.id),
    check("agent_approvals_state", sql`${table.state} in (${oneOf(approvalStates)})`),
  ],
);

/** The recorder, and the ledger of the spending caps: one row per turn. Outlives its conversation. */
export const agentTurns = pgTable(
  "agent_turns",
  {
    id: id(),
    teamId: teamId(),
    userId: uuid("user_id").notNull(),
    conversationId: uuid("conversation_id"),
    messageId: uuid("message_id"),
    kind: text("kind").$type<TurnKind>().notNull(),
    model: text("model").notNull(),
    promptVersion: text("prompt_version").notNull(),
    /** The beginning of what the person wrote. */
    asked: text("asked"),
    steps: integer("steps").notNull().default(0),
    calls: jsonb("calls").$type<RecordedCall[]>().notNull().default([]),
    inputTokens: integer("input_tokens").notNull().default(0),
    outputTokens: integer("output_tokens").notNull().default(0),
    costMicros: bigint("cost_micros", { mode: "number" }).notNull().default(0),
    /** What the call in hand may cost at most. Stays when the process dies in it: it may have been billed. */
    reservedMicros: bigint("reserved_micros", { mode: "number" }).notNull().default(0),
    outcome: text("outcome"),
    firstByteMs: integer("first_byte_ms"),
    milliseconds: integer("milliseconds"),
    startedAt: instant("started_at").notNull().default(sql`now()`),
    endedAt: instant("ended_at"),
  },
  (table) => [
    index("agent_turns_recent").on(table.teamId, table.startedAt, table.id),
    index("agent_turns_spent").on(table.teamId, table.userId, table.startedAt),
    check("agent_turns_kind", sql`${table.kind} in (${oneOf(turnKinds)})`),
  ],
);

/** What the model may cost in a month. One row without a user is the team's; the others are single people's. */
export const agentCaps = pgTable(
  "agent_caps",
  {
    id: id(),
    teamId: teamId(),
    userId: uuid("user_id"),
    /** For the team's row: what everybody together may spend. null is no cap. */
    capMicros: bigint("cap_micros", { mode: "number" }),
    /** For the team's row: what each person may spend who has no row of their own. */
    eachMicros: bigint("each_micros", { mode: "number" }),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [unique("agent_caps_owner").on(table.teamId, table.userId).nullsNotDistinct()],
);
