CREATE TABLE "lead_routings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"rule_id" uuid,
	"rule_name" text,
	"assigned_to_id" uuid,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_routings_reason" CHECK ("lead_routings"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "routing_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"is_on" boolean DEFAULT true NOT NULL,
	"filter" jsonb NOT NULL,
	"members" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "routing_rules_team_id" UNIQUE("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "routing_turns" (
	"team_id" uuid NOT NULL,
	"rule_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"credit" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "routing_turns_rule_id_user_id_pk" PRIMARY KEY("rule_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "assigns_by_rules" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "lead_routings" ADD CONSTRAINT "lead_routings_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_rules" ADD CONSTRAINT "routing_rules_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "routing_turns" ADD CONSTRAINT "routing_turns_rule_fk" FOREIGN KEY ("team_id","rule_id") REFERENCES "public"."routing_rules"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lead_routings_recent" ON "lead_routings" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "lead_routings_by_lead" ON "lead_routings" USING btree ("team_id","lead_id","created_at");--> statement-breakpoint
CREATE INDEX "routing_rules_order" ON "routing_rules" USING btree ("team_id","position","id");