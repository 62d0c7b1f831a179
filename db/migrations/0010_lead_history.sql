CREATE TABLE "lead_first_contacts" (
	"lead_id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_status_history" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"entry_id" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	"left_at" timestamp with time zone,
	"is_first" boolean NOT NULL,
	"status" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "activities_recent";--> statement-breakpoint
ALTER TABLE "lead_first_contacts" ADD CONSTRAINT "lead_first_contacts_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_status_history" ADD CONSTRAINT "lead_status_history_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lead_first_contacts_recent" ON "lead_first_contacts" USING btree ("team_id","at","lead_id","actor_id");--> statement-breakpoint
CREATE INDEX "lead_status_history_by_lead" ON "lead_status_history" USING btree ("team_id","lead_id","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "lead_status_history_open" ON "lead_status_history" USING btree ("team_id","lead_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "lead_status_history_by_status" ON "lead_status_history" USING btree ("team_id","status","entered_at","lead_id","is_first","left_at");--> statement-breakpoint
CREATE INDEX "activities_recent" ON "activities" USING btree ("team_id","occurred_at","id","type","actor_id","lead_id");