CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"resource" text NOT NULL,
	"name" text NOT NULL,
	"filter" jsonb,
	"sort" text,
	"columns" jsonb,
	"layout" text DEFAULT 'table' NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "saved_views_resource" CHECK ("saved_views"."resource" in ('leads')),
	CONSTRAINT "saved_views_layout" CHECK ("saved_views"."layout" in ('table', 'board'))
);
--> statement-breakpoint
CREATE TABLE "view_arrangements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"resource" text NOT NULL,
	"view_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"default_view_id" uuid,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "view_arrangements_once" UNIQUE("team_id","user_id","resource"),
	CONSTRAINT "view_arrangements_resource" CHECK ("view_arrangements"."resource" in ('leads'))
);
--> statement-breakpoint
DROP INDEX "leads_by_status";--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "view_arrangements" ADD CONSTRAINT "view_arrangements_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_views_of_list" ON "saved_views" USING btree ("team_id","resource","created_at","id");--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "leads" USING btree ("team_id","status","created_at","id","assigned_to_id","value_cents","currency") WHERE deleted_at is null;