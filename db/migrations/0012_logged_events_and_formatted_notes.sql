CREATE TABLE "logged_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"author_id" uuid,
	"activity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"outcome" text,
	"duration_seconds" integer,
	"notes" text DEFAULT '' NOT NULL,
	"happened_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "logged_events_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "logged_events_kind" CHECK ("logged_events"."kind" in ('call', 'meeting', 'email', 'text')),
	CONSTRAINT "logged_events_direction" CHECK ("logged_events"."direction" in ('out', 'in')),
	CONSTRAINT "logged_events_outcome" CHECK ("logged_events"."outcome" in ('answered', 'voicemail', 'no_answer', 'busy', 'wrong_number', 'held', 'no_show', 'cancelled')),
	CONSTRAINT "logged_events_duration" CHECK ("logged_events"."duration_seconds" between 0 and 86400)
);
--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "doc" jsonb;--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "mentions" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "notes" ADD COLUMN "edited_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "logged_events" ADD CONSTRAINT "logged_events_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "logged_events_by_lead" ON "logged_events" USING btree ("team_id","lead_id","happened_at","id");--> statement-breakpoint
CREATE INDEX "activities_by_type" ON "activities" USING btree ("team_id","type","actor_kind","occurred_at","id");--> statement-breakpoint
CREATE INDEX "activities_by_actor" ON "activities" USING btree ("team_id","actor_id","type","occurred_at","id");