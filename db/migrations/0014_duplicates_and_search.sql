CREATE TABLE "duplicate_dismissals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"dismissed_by_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duplicate_dismissals_once" UNIQUE("team_id","lead_id","other_id"),
	CONSTRAINT "duplicate_dismissals_order" CHECK ("duplicate_dismissals"."lead_id" < "duplicate_dismissals"."other_id")
);
--> statement-breakpoint
CREATE TABLE "duplicate_pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"reasons" text[] NOT NULL,
	"strength" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "duplicate_pairs_once" UNIQUE("team_id","lead_id","other_id"),
	CONSTRAINT "duplicate_pairs_strength" CHECK ("duplicate_pairs"."strength" between 1 and 100),
	CONSTRAINT "duplicate_pairs_order" CHECK ("duplicate_pairs"."lead_id" < "duplicate_pairs"."other_id")
);
--> statement-breakpoint
CREATE TABLE "lead_scans" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"scanned_to" timestamp with time zone NOT NULL,
	"scanned_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_words" (
	"team_id" uuid NOT NULL,
	"word" text NOT NULL,
	CONSTRAINT "lead_words_once" PRIMARY KEY("team_id","word")
);
--> statement-breakpoint
ALTER TABLE "leads" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ADD CONSTRAINT "duplicate_dismissals_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_dismissals" ADD CONSTRAINT "duplicate_dismissals_other_fk" FOREIGN KEY ("team_id","other_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_other_fk" FOREIGN KEY ("team_id","other_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_scans" ADD CONSTRAINT "lead_scans_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_dismissals_by_other" ON "duplicate_dismissals" USING btree ("team_id","other_id");--> statement-breakpoint
CREATE INDEX "duplicate_dismissals_recent" ON "duplicate_dismissals" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_by_other" ON "duplicate_pairs" USING btree ("team_id","other_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_queue" ON "duplicate_pairs" USING btree ("team_id","strength","id");--> statement-breakpoint
CREATE INDEX "lead_words_alike" ON "lead_words" USING gin ("team_id","word" gin_trgm_ops);--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_merged_into_fk" FOREIGN KEY ("team_id","merged_into_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "leads_merged" ON "leads" USING btree ("team_id","merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "leads_by_block" ON "leads" USING btree ("team_id",(left(lower("last_name"), 1) || ' ' || substring(lower("company") from '[[:alnum:]]{3,}'))) WHERE deleted_at is null and company is not null;--> statement-breakpoint
CREATE INDEX "notes_recent" ON "notes" USING btree ("team_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "notes_words" ON "notes" USING gin ("team_id",to_tsvector('simple', "body")) WHERE deleted_at is null;