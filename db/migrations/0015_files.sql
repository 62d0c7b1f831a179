CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"note_id" uuid,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"checksum" text NOT NULL,
	"storage_key" text NOT NULL,
	"has_preview" boolean DEFAULT false NOT NULL,
	"uploaded_by_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "files_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "files_size" CHECK ("files"."size_bytes" > 0)
);
--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_note_fk" FOREIGN KEY ("team_id","note_id") REFERENCES "public"."notes"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "files_by_lead" ON "files" USING btree ("team_id","lead_id","created_at","id");--> statement-breakpoint
CREATE INDEX "files_by_note" ON "files" USING btree ("team_id","note_id") WHERE note_id is not null;--> statement-breakpoint
CREATE INDEX "files_sizes" ON "files" USING btree ("team_id","size_bytes");--> statement-breakpoint
CREATE UNIQUE INDEX "files_key" ON "files" USING btree ("storage_key");--> statement-breakpoint
CREATE INDEX "files_bin" ON "files" USING btree ("team_id","deleted_at","id") WHERE deleted_at is not null;