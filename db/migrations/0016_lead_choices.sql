CREATE TABLE "lead_choices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_choices_kind" CHECK ("lead_choices"."kind" in ('loss_reason', 'source'))
);
--> statement-breakpoint
ALTER TABLE "lead_choices" ADD CONSTRAINT "lead_choices_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lead_choices_name" ON "lead_choices" USING btree ("team_id","kind",lower("name"));--> statement-breakpoint
ALTER TABLE "teams" NO FORCE ROW LEVEL SECURITY;--> statement-breakpoint
INSERT INTO "lead_choices" ("id", "team_id", "kind", "name", "position")
SELECT gen_random_uuid(), t.id, d.kind, n.name, n.place - 1
FROM "teams" t
CROSS JOIN (VALUES
  ('loss_reason', array['Price', 'Timing', 'Chose someone else', 'No answer', 'Not a fit']),
  ('source', array['Website', 'Referral', 'Phone', 'Walk-in', 'Social media', 'Advertisement', 'Event'])
) d (kind, names)
CROSS JOIN LATERAL unnest(d.names) WITH ORDINALITY n (name, place);--> statement-breakpoint
ALTER TABLE "teams" FORCE ROW LEVEL SECURITY;
