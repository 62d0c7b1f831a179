CREATE TABLE "figure_marks" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figure_states" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"time_zone" text NOT NULL,
	"settled_to" timestamp with time zone NOT NULL,
	"begun_in" text DEFAULT pg_current_xact_id()::text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figure_stretches" (
	"team_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "figure_stretches_pk" PRIMARY KEY("team_id","since"),
	CONSTRAINT "figure_stretches_order" CHECK ("figure_stretches"."since" < "figure_stretches"."until")
);
--> statement-breakpoint
CREATE TABLE "figure_sums" (
	"team_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"holder_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"key" text NOT NULL,
	"detail" text NOT NULL,
	"actor_id" uuid,
	"currency" text,
	"label" text,
	"count" integer NOT NULL,
	"cents" numeric,
	"seconds" integer[]
);
--> statement-breakpoint
ALTER TABLE "figure_states" ADD CONSTRAINT "figure_states_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "figure_marks_by_team" ON "figure_marks" USING btree ("team_id","since","until");--> statement-breakpoint
CREATE INDEX "figure_sums_by_measure" ON "figure_sums" USING btree ("team_id","measure","holder_id","since");--> statement-breakpoint
CREATE INDEX "figure_sums_by_stretch" ON "figure_sums" USING btree ("team_id","since");