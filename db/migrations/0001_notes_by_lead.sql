DROP INDEX "notes_by_lead";--> statement-breakpoint
CREATE INDEX "notes_by_lead" ON "notes" USING btree ("team_id","lead_id","created_at","id");