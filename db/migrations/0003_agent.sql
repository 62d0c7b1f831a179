CREATE TABLE "agent_approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"message_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"call_id" text NOT NULL,
	"tool" text NOT NULL,
	"input_text" text NOT NULL,
	"expected_version" integer,
	"rows" integer NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"reason" text,
	"expires_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_approvals_state" CHECK ("agent_approvals"."state" in ('pending', 'approved', 'refused', 'replaced', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "agent_caps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid,
	"cap_micros" bigint,
	"each_micros" bigint,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "agent_caps_owner" UNIQUE NULLS NOT DISTINCT("team_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "agent_turns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"conversation_id" uuid,
	"message_id" uuid,
	"kind" text NOT NULL,
	"model" text NOT NULL,
	"prompt_version" text NOT NULL,
	"steps" integer DEFAULT 0 NOT NULL,
	"calls" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"input_tokens" integer DEFAULT 0 NOT NULL,
	"output_tokens" integer DEFAULT 0 NOT NULL,
	"cost_micros" bigint DEFAULT 0 NOT NULL,
	"reserved_micros" bigint DEFAULT 0 NOT NULL,
	"outcome" text,
	"first_byte_ms" integer,
	"milliseconds" integer,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "agent_turns_kind" CHECK ("agent_turns"."kind" in ('chat', 'enhance', 'mcp'))
);
--> statement-breakpoint
CREATE TABLE "chat_conversations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"title" text,
	"state" text DEFAULT 'idle' NOT NULL,
	"context" jsonb,
	"reading" text DEFAULT 'none' NOT NULL,
	"stop_requested_at" timestamp with time zone,
	"alive_at" timestamp with time zone,
	"last_message_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chat_conversations_team" UNIQUE("team_id","id"),
	CONSTRAINT "chat_conversations_state" CHECK ("chat_conversations"."state" in ('idle', 'running', 'waiting')),
	CONSTRAINT "chat_conversations_reading" CHECK ("chat_conversations"."reading" in ('none', 'label', 'text'))
);
--> statement-breakpoint
CREATE TABLE "chat_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"conversation_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"parts" jsonb NOT NULL,
	"text" text DEFAULT '' NOT NULL,
	"context" jsonb,
	"state" text DEFAULT 'done' NOT NULL,
	"turn_id" uuid,
	"rating" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chat_messages_role" CHECK ("chat_messages"."role" in ('user', 'assistant')),
	CONSTRAINT "chat_messages_state" CHECK ("chat_messages"."state" in ('running', 'waiting', 'done', 'failed')),
	CONSTRAINT "chat_messages_rating" CHECK ("chat_messages"."rating" in ('up', 'down'))
);
--> statement-breakpoint
ALTER TABLE "agent_approvals" ADD CONSTRAINT "agent_approvals_team_id_conversation_id_chat_conversations_team_id_id_fk" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."chat_conversations"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_messages" ADD CONSTRAINT "chat_messages_team_id_conversation_id_chat_conversations_team_id_id_fk" FOREIGN KEY ("team_id","conversation_id") REFERENCES "public"."chat_conversations"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agent_approvals_open" ON "agent_approvals" USING btree ("team_id","message_id","call_id") WHERE state = 'pending';--> statement-breakpoint
CREATE INDEX "agent_approvals_conversation" ON "agent_approvals" USING btree ("team_id","conversation_id","id");--> statement-breakpoint
CREATE INDEX "agent_turns_recent" ON "agent_turns" USING btree ("team_id","started_at","id");--> statement-breakpoint
CREATE INDEX "agent_turns_spent" ON "agent_turns" USING btree ("team_id","user_id","started_at");--> statement-breakpoint
CREATE INDEX "chat_conversations_recent" ON "chat_conversations" USING btree ("team_id","user_id","updated_at","id");--> statement-breakpoint
CREATE INDEX "chat_messages_conversation" ON "chat_messages" USING btree ("team_id","conversation_id","created_at","id");