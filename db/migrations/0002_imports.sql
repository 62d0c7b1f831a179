CREATE TABLE "import_rows" (
	"team_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"row_no" integer NOT NULL,
	"kind" smallint NOT NULL,
	"lead_id" uuid NOT NULL,
	"first_name" text,
	"last_name" text,
	"email" text,
	"phone" text,
	"phone_e164" text,
	"company" text,
	"title" text,
	"address" text,
	"status" text,
	"loss_reason" text,
	"source" text,
	"value_cents" bigint,
	"currency" text,
	"assigned_to_id" uuid,
	"custom_fields" jsonb,
	"tags" text[],
	"notes" text[],
	"lead_created_at" timestamp with time zone,
	"last_contacted_at" timestamp with time zone,
	"reason" text,
	"cells" jsonb,
	CONSTRAINT "import_rows_import_id_row_no_pk" PRIMARY KEY("import_id","row_no")
);
--> statement-breakpoint
CREATE TABLE "import_uploads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"created_by_id" uuid,
	"file_name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"storage_key" text NOT NULL,
	"kind" text NOT NULL,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"columns" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_uploads_team_id" UNIQUE("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"upload_id" uuid NOT NULL,
	"created_by_id" uuid,
	"entry_id" uuid NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"dry_run" boolean NOT NULL,
	"mapping" jsonb NOT NULL,
	"value_map" jsonb NOT NULL,
	"match_by" text NOT NULL,
	"on_match" text NOT NULL,
	"staged_row" integer DEFAULT 0 NOT NULL,
	"is_staged" boolean DEFAULT false NOT NULL,
	"applied_row" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"created" integer DEFAULT 0 NOT NULL,
	"updated" integer DEFAULT 0 NOT NULL,
	"skipped" integer DEFAULT 0 NOT NULL,
	"failed" integer DEFAULT 0 NOT NULL,
	"errors" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"warnings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"failure" text,
	"started_at" timestamp with time zone,
	"finished_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "imports_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "imports_state" CHECK ("imports"."state" in ('queued', 'reading', 'writing', 'done', 'cancelled', 'failed'))
);
--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_fk" FOREIGN KEY ("team_id","import_id") REFERENCES "public"."imports"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_upload_fk" FOREIGN KEY ("team_id","upload_id") REFERENCES "public"."import_uploads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_failed" ON "import_rows" USING btree ("team_id","import_id","row_no") WHERE kind = 2;--> statement-breakpoint
CREATE INDEX "import_uploads_age" ON "import_uploads" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_recent" ON "imports" USING btree ("team_id","created_at","id");