DROP INDEX "leads_by_status";--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "leads" USING btree ("team_id","status","created_at","id","assigned_to_id") WHERE deleted_at is null;