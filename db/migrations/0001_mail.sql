CREATE TABLE "outgoing_emails" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"purpose" text NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"text_body" text NOT NULL,
	"html_body" text NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"provider_id" text,
	"error" text,
	"sent_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outgoing_emails_purpose" CHECK ("outgoing_emails"."purpose" in ('verify_email', 'reset_password')),
	CONSTRAINT "outgoing_emails_state" CHECK ("outgoing_emails"."state" in ('queued', 'sending', 'sent', 'failed', 'simulated', 'not_configured', 'discarded'))
);
--> statement-breakpoint
ALTER TABLE "outgoing_emails" ADD CONSTRAINT "outgoing_emails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_emails_user" ON "outgoing_emails" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "outgoing_emails_address" ON "outgoing_emails" USING btree ("to_address","purpose","id");--> statement-breakpoint
CREATE INDEX "outgoing_emails_open" ON "outgoing_emails" USING btree ("created_at") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "leads_by_company" ON "leads" USING btree ("team_id","company","id") WHERE deleted_at is null;