ALTER TABLE "outgoing_emails" DROP CONSTRAINT "outgoing_emails_purpose";--> statement-breakpoint
ALTER TABLE "invitations" DROP CONSTRAINT "invitations_role";--> statement-breakpoint
ALTER TABLE "outgoing_emails" ADD COLUMN "team_id" uuid;--> statement-breakpoint
ALTER TABLE "team_members" ADD COLUMN "scope_overrides" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "team_members" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "working_hours" jsonb;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "holidays" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_emails" ADD CONSTRAINT "outgoing_emails_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outgoing_emails_team" ON "outgoing_emails" USING btree ("team_id","id") WHERE team_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_open" ON "invitations" USING btree ("team_id","email") WHERE accepted_at is null and revoked_at is null;--> statement-breakpoint
ALTER TABLE "outgoing_emails" ADD CONSTRAINT "outgoing_emails_purpose" CHECK ("outgoing_emails"."purpose" in ('verify_email', 'reset_password', 'invitation'));--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('owner', 'admin', 'manager', 'agent', 'viewer'));--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_left" CHECK ("team_members"."left_at" is null or "team_members"."deactivated_at" is not null);