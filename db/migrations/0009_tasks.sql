CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"lead_id" uuid,
	"assigned_to_id" uuid,
	"created_by_id" uuid,
	"priority" text DEFAULT 'medium' NOT NULL,
	"status" text DEFAULT 'todo' NOT NULL,
	"due_at" timestamp with time zone,
	"due_on" date,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"remind_at" timestamp with time zone,
	"recurrence" jsonb,
	"slot" text,
	"series_id" uuid,
	"occurrence" integer DEFAULT 1 NOT NULL,
	"completed_at" timestamp with time zone,
	"completed_by_id" uuid,
	"reminded_for" timestamp with time zone,
	"told_due_for" timestamp with time zone,
	"search" text GENERATED ALWAYS AS (lower("tasks"."title")) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "tasks_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "tasks_occurrence" UNIQUE("team_id","series_id","occurrence"),
	CONSTRAINT "tasks_priority" CHECK ("tasks"."priority" in ('low', 'medium', 'high', 'urgent')),
	CONSTRAINT "tasks_status" CHECK ("tasks"."status" in ('todo', 'in_progress', 'done', 'cancelled')),
	CONSTRAINT "tasks_due" CHECK ("tasks"."due_on" is null or "tasks"."due_at" is not null),
	CONSTRAINT "tasks_completed" CHECK (("tasks"."status" = 'done') = ("tasks"."completed_at" is not null)),
	CONSTRAINT "tasks_recurrence" CHECK ("tasks"."recurrence" is null or ("tasks"."series_id" is not null and "tasks"."slot" is not null))
);
--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_assignee_fk" FOREIGN KEY ("team_id","assigned_to_id") REFERENCES "public"."team_members"("team_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "tasks_open_by_assignee" ON "tasks" USING btree ("team_id","assigned_to_id","due_at","id") WHERE deleted_at is null and status in ('todo', 'in_progress');--> statement-breakpoint
CREATE INDEX "tasks_open" ON "tasks" USING btree ("team_id","due_at","id") WHERE deleted_at is null and status in ('todo', 'in_progress');--> statement-breakpoint
CREATE INDEX "tasks_by_due" ON "tasks" USING btree ("team_id","due_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_created" ON "tasks" USING btree ("team_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "tasks_done" ON "tasks" USING btree ("team_id","completed_at","id") WHERE deleted_at is null and status = 'done';--> statement-breakpoint
CREATE INDEX "tasks_done_by_assignee" ON "tasks" USING btree ("team_id","assigned_to_id","completed_at","id") WHERE deleted_at is null and status = 'done';--> statement-breakpoint
CREATE INDEX "tasks_by_lead" ON "tasks" USING btree ("team_id","lead_id","due_at","id") WHERE lead_id is not null;--> statement-breakpoint
CREATE INDEX "tasks_bin" ON "tasks" USING btree ("team_id","deleted_at","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "tasks_search" ON "tasks" USING gin ("team_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "tasks_to_remind" ON "tasks" USING btree ("remind_at") WHERE deleted_at is null and status in ('todo', 'in_progress') and remind_at is not null and remind_at is distinct from reminded_for;--> statement-breakpoint
CREATE INDEX "tasks_to_tell_due" ON "tasks" USING btree ("due_at") WHERE deleted_at is null and status in ('todo', 'in_progress') and due_at is not null and due_at is distinct from told_due_for;