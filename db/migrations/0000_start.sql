CREATE TABLE "engine_events" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"data" json NOT NULL,
	"ts" bigint NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_idempotency" (
	"function_id" text NOT NULL,
	"key" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "engine_idempotency_function_id_key_pk" PRIMARY KEY("function_id","key")
);
--> statement-breakpoint
CREATE TABLE "engine_runs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"function_id" text NOT NULL,
	"team_id" uuid,
	"event_id" text NOT NULL,
	"outbox_id" uuid,
	"status" text NOT NULL,
	"driver" integer,
	"turn" integer DEFAULT 0 NOT NULL,
	"wake" boolean DEFAULT false NOT NULL,
	"attempt" integer DEFAULT 0 NOT NULL,
	"crashes" integer DEFAULT 0 NOT NULL,
	"output" json,
	"error" json,
	"concurrency_keys" json,
	"parent_run_id" uuid,
	"parent_step_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "engine_runs_once" UNIQUE("function_id","event_id"),
	CONSTRAINT "engine_runs_status" CHECK (status in ('queued', 'running', 'waiting', 'completed', 'failed', 'cancelled', 'skipped'))
);
--> statement-breakpoint
CREATE TABLE "engine_sessions" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "engine_sessions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"worker_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "engine_slots" (
	"key" text NOT NULL,
	"run_id" uuid NOT NULL,
	"step_id" text DEFAULT '' NOT NULL,
	"session" integer,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "engine_slots_key_run_id_step_id_pk" PRIMARY KEY("key","run_id","step_id")
);
--> statement-breakpoint
CREATE TABLE "engine_steps" (
	"run_id" uuid NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"op" text NOT NULL,
	"status" text NOT NULL,
	"input" json,
	"output" json,
	"error" json,
	"attempts" integer DEFAULT 0 NOT NULL,
	"driver" integer,
	"race" boolean DEFAULT false NOT NULL,
	"place" bigint,
	"due_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "engine_steps_run_id_id_pk" PRIMARY KEY("run_id","id"),
	CONSTRAINT "engine_steps_status" CHECK (status in ('planned', 'retrying', 'waiting', 'completed', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "engine_waits" (
	"run_id" uuid NOT NULL,
	"step_id" text NOT NULL,
	"event_name" text NOT NULL,
	"expression" text,
	"match_value" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone,
	CONSTRAINT "engine_waits_run_id_step_id_pk" PRIMARY KEY("run_id","step_id")
);
--> statement-breakpoint
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
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"type" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"entry_id" uuid,
	"occurred_at" timestamp with time zone DEFAULT now() NOT NULL,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "activities_type" CHECK ("activities"."type" in ('lead_created', 'lead_updated', 'status_changed', 'lead_assigned', 'note_added', 'tag_changed', 'task_created', 'task_completed', 'email_sent', 'email_received', 'email_engaged', 'sms_sent', 'sms_received', 'call_logged', 'appointment_changed', 'automation_ran')),
	CONSTRAINT "activities_actor_kind" CHECK ("activities"."actor_kind" in ('user', 'workflow', 'campaign', 'agent', 'import', 'api', 'system'))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"caller" text NOT NULL,
	"key" text NOT NULL,
	"operation" text NOT NULL,
	"request_hash" text NOT NULL,
	"response" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_chain" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "journal_changes" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"kind" text NOT NULL,
	"row_id" uuid,
	"row_ids" uuid[],
	"before" jsonb,
	"after" jsonb,
	CONSTRAINT "journal_changes_kind" CHECK ("journal_changes"."kind" in ('insert', 'update', 'delete'))
);
--> statement-breakpoint
CREATE TABLE "journal_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"door" text NOT NULL,
	"ip" text,
	"operation" text NOT NULL,
	"summary" text NOT NULL,
	"lead_id" uuid,
	"parent_id" uuid,
	"undoes_id" uuid,
	"request_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "journal_entries_actor_kind" CHECK ("journal_entries"."actor_kind" in ('user', 'workflow', 'campaign', 'agent', 'import', 'api', 'system'))
);
--> statement-breakpoint
CREATE TABLE "custom_fields" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"type" text NOT NULL,
	"options" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"required" boolean DEFAULT false NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "custom_fields_team_key" UNIQUE("team_id","key"),
	CONSTRAINT "custom_fields_type" CHECK ("custom_fields"."type" in ('text','long_text','number','money','date','boolean','select','multi_select','url','phone','email','user'))
);
--> statement-breakpoint
CREATE TABLE "lead_statuses" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"key" text NOT NULL,
	"label" text NOT NULL,
	"position" integer NOT NULL,
	"color" text NOT NULL,
	"kind" text NOT NULL,
	"win_probability" integer DEFAULT 0 NOT NULL,
	"stale_after_days" integer,
	"requires_reason" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_statuses_team_key" UNIQUE("team_id","key"),
	CONSTRAINT "lead_statuses_kind" CHECK ("lead_statuses"."kind" in ('open', 'won', 'lost')),
	CONSTRAINT "lead_statuses_probability" CHECK ("lead_statuses"."win_probability" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "lead_tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"tag_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lead_tags_once" UNIQUE("team_id","lead_id","tag_id")
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"first_name" text DEFAULT '' NOT NULL,
	"last_name" text DEFAULT '' NOT NULL,
	"name" text GENERATED ALWAYS AS (btrim("leads"."first_name" || ' ' || "leads"."last_name")) STORED NOT NULL,
	"email" text,
	"phone" text,
	"phone_e164" text,
	"company" text,
	"title" text,
	"address" text,
	"time_zone" text,
	"status" text NOT NULL,
	"loss_reason" text,
	"source" text,
	"latest_source" text,
	"utm" jsonb,
	"value_cents" bigint,
	"currency" text NOT NULL,
	"score" integer,
	"grade" text,
	"assigned_to_id" uuid,
	"next_step_at" timestamp with time zone,
	"last_contacted_at" timestamp with time zone,
	"last_replied_at" timestamp with time zone,
	"custom_fields" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"consent" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"search" text GENERATED ALWAYS AS (lower("leads"."first_name" || ' ' || "leads"."last_name" || ' ' || coalesce("leads"."email", '') || ' ' || coalesce("leads"."phone", '') || ' ' || coalesce("leads"."phone_e164", '') || ' ' || coalesce("leads"."company", ''))) STORED NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "leads_team_id" UNIQUE("team_id","id"),
	CONSTRAINT "leads_currency" CHECK ("leads"."currency" ~ '^[A-Z]{3}$'),
	CONSTRAINT "leads_value" CHECK ("leads"."value_cents" between 0 and 9007199254740991)
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"pinned_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deleted_at" timestamp with time zone,
	CONSTRAINT "notes_team_id" UNIQUE("team_id","id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"name" text NOT NULL,
	"color" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tags_team_id" UNIQUE("team_id","id")
);
--> statement-breakpoint
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
CREATE TABLE "event_confirmations" (
	"event_id" uuid NOT NULL,
	"function_id" text NOT NULL,
	"run_id" text NOT NULL,
	"confirmed_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "event_confirmations_event_id_function_id_pk" PRIMARY KEY("event_id","function_id")
);
--> statement-breakpoint
CREATE TABLE "outbox_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid,
	"name" text NOT NULL,
	"data" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"prefix" text NOT NULL,
	"token_hash" text NOT NULL,
	"scopes" jsonb NOT NULL,
	"last_used_at" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('admin', 'manager', 'agent', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "rate_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"team_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"user_agent" text DEFAULT '' NOT NULL,
	"ip" text,
	"last_used_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_kind" CHECK ("sessions"."kind" in ('browser', 'api'))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"on_duty" boolean DEFAULT true NOT NULL,
	"invited_by_id" uuid,
	"deactivated_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_members_team_user" UNIQUE("team_id","user_id"),
	CONSTRAINT "team_members_role" CHECK ("team_members"."role" in ('owner', 'admin', 'manager', 'agent', 'viewer'))
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"team_id" uuid GENERATED ALWAYS AS ("teams"."id") STORED,
	"name" text NOT NULL,
	"slug" text NOT NULL,
	"logo_url" text,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"currency" text DEFAULT 'USD' NOT NULL,
	"country" text DEFAULT 'US' NOT NULL,
	"lead_visibility" text DEFAULT 'all' NOT NULL,
	"plan" text DEFAULT 'self-host' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "teams_lead_visibility" CHECK ("teams"."lead_visibility" in ('all', 'own'))
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_verified_at" timestamp with time zone,
	"name" text NOT NULL,
	"avatar_url" text,
	"locale" text DEFAULT 'en' NOT NULL,
	"time_zone" text DEFAULT 'UTC' NOT NULL,
	"signature" text DEFAULT '' NOT NULL,
	"password_hash" text NOT NULL,
	"totp_secret" text,
	"recovery_codes" jsonb,
	"instance_admin" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "verification_tokens_purpose" CHECK ("verification_tokens"."purpose" in ('verify_email', 'reset_password'))
);
--> statement-breakpoint
ALTER TABLE "engine_slots" ADD CONSTRAINT "engine_slots_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_steps" ADD CONSTRAINT "engine_steps_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engine_waits" ADD CONSTRAINT "engine_waits_run_id_engine_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."engine_runs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_fk" FOREIGN KEY ("team_id","import_id") REFERENCES "public"."imports"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_upload_fk" FOREIGN KEY ("team_id","upload_id") REFERENCES "public"."import_uploads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "custom_fields" ADD CONSTRAINT "custom_fields_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_statuses" ADD CONSTRAINT "lead_statuses_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_tags" ADD CONSTRAINT "lead_tags_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_tags" ADD CONSTRAINT "lead_tags_tag_fk" FOREIGN KEY ("team_id","tag_id") REFERENCES "public"."tags"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_status_fk" FOREIGN KEY ("team_id","status") REFERENCES "public"."lead_statuses"("team_id","key") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_fk" FOREIGN KEY ("team_id","assigned_to_id") REFERENCES "public"."team_members"("team_id","user_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_lead_fk" FOREIGN KEY ("team_id","lead_id") REFERENCES "public"."leads"("team_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tags" ADD CONSTRAINT "tags_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outgoing_emails" ADD CONSTRAINT "outgoing_emails_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_session_id_sessions_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."sessions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verification_tokens" ADD CONSTRAINT "verification_tokens_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "engine_events_received" ON "engine_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "engine_runs_recent" ON "engine_runs" USING btree ("id") WHERE status <> 'skipped';--> statement-breakpoint
CREATE INDEX "engine_runs_team" ON "engine_runs" USING btree ("team_id","id");--> statement-breakpoint
CREATE INDEX "engine_runs_driver" ON "engine_runs" USING btree ("driver") WHERE driver is not null;--> statement-breakpoint
CREATE INDEX "engine_runs_outbox" ON "engine_runs" USING btree ("outbox_id") WHERE outbox_id is not null;--> statement-breakpoint
CREATE INDEX "engine_runs_event" ON "engine_runs" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "engine_runs_parent" ON "engine_runs" USING btree ("parent_run_id") WHERE parent_run_id is not null;--> statement-breakpoint
CREATE INDEX "engine_runs_ended" ON "engine_runs" USING btree ("ended_at") WHERE ended_at is not null;--> statement-breakpoint
CREATE INDEX "engine_slots_session" ON "engine_slots" USING btree ("session");--> statement-breakpoint
CREATE INDEX "engine_slots_run" ON "engine_slots" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "engine_steps_driver" ON "engine_steps" USING btree ("driver") WHERE driver is not null;--> statement-breakpoint
CREATE INDEX "engine_waits_event" ON "engine_waits" USING btree ("event_name","match_value");--> statement-breakpoint
CREATE INDEX "import_rows_failed" ON "import_rows" USING btree ("team_id","import_id","row_no") WHERE kind = 2;--> statement-breakpoint
CREATE INDEX "import_uploads_age" ON "import_uploads" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "imports_recent" ON "imports" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "activities_by_lead" ON "activities" USING btree ("team_id","lead_id","occurred_at","id");--> statement-breakpoint
CREATE INDEX "activities_recent" ON "activities" USING btree ("team_id","occurred_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "idempotency_keys_once" ON "idempotency_keys" USING btree ("team_id","caller","key");--> statement-breakpoint
CREATE INDEX "idempotency_keys_age" ON "idempotency_keys" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "journal_chain_entry" ON "journal_chain" USING btree ("team_id","entry_id");--> statement-breakpoint
CREATE INDEX "journal_changes_entry" ON "journal_changes" USING btree ("team_id","entry_id","seq");--> statement-breakpoint
CREATE INDEX "journal_changes_row" ON "journal_changes" USING btree ("team_id","row_id","seq") WHERE row_id is not null;--> statement-breakpoint
CREATE INDEX "journal_entries_recent" ON "journal_entries" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "journal_entries_parent" ON "journal_entries" USING btree ("team_id","parent_id") WHERE parent_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "journal_entries_undoes" ON "journal_entries" USING btree ("team_id","undoes_id") WHERE undoes_id is not null;--> statement-breakpoint
CREATE INDEX "lead_tags_by_tag" ON "lead_tags" USING btree ("team_id","tag_id","lead_id");--> statement-breakpoint
CREATE INDEX "leads_created" ON "leads" USING btree ("team_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_updated" ON "leads" USING btree ("team_id","updated_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_status" ON "leads" USING btree ("team_id","status","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_owner" ON "leads" USING btree ("team_id","assigned_to_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_name" ON "leads" USING btree ("team_id","name","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_company" ON "leads" USING btree ("team_id","company","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_value" ON "leads" USING btree ("team_id","value_cents","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_score" ON "leads" USING btree ("team_id","score","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_by_contact" ON "leads" USING btree ("team_id","last_contacted_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE INDEX "leads_email" ON "leads" USING btree ("team_id","email") WHERE email is not null;--> statement-breakpoint
CREATE INDEX "leads_phone" ON "leads" USING btree ("team_id","phone_e164") WHERE phone_e164 is not null;--> statement-breakpoint
CREATE INDEX "leads_bin" ON "leads" USING btree ("team_id","deleted_at","id") WHERE deleted_at is not null;--> statement-breakpoint
CREATE INDEX "leads_search" ON "leads" USING gin ("team_id","search" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "notes_by_lead" ON "notes" USING btree ("team_id","lead_id","created_at","id") WHERE deleted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name" ON "tags" USING btree ("team_id",lower("name"));--> statement-breakpoint
CREATE INDEX "outgoing_emails_user" ON "outgoing_emails" USING btree ("user_id","id");--> statement-breakpoint
CREATE INDEX "outgoing_emails_address" ON "outgoing_emails" USING btree ("to_address","purpose","id");--> statement-breakpoint
CREATE INDEX "outgoing_emails_open" ON "outgoing_emails" USING btree ("created_at") WHERE state in ('queued', 'sending');--> statement-breakpoint
CREATE INDEX "outbox_events_unsent" ON "outbox_events" USING btree ("attempts","id") WHERE sent_at is null;--> statement-breakpoint
CREATE INDEX "outbox_events_by_team" ON "outbox_events" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE INDEX "outbox_events_sent" ON "outbox_events" USING btree ("sent_at") WHERE sent_at is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "api_keys_hash" ON "api_keys" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_keys_team" ON "api_keys" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "invitations_team" ON "invitations" USING btree ("team_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_hash" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_session" ON "refresh_tokens" USING btree ("session_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "team_members_user" ON "team_members" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_slug" ON "teams" USING btree ("slug");--> statement-breakpoint
CREATE UNIQUE INDEX "users_email" ON "users" USING btree ("email");--> statement-breakpoint
CREATE UNIQUE INDEX "verification_tokens_hash" ON "verification_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "verification_tokens_user" ON "verification_tokens" USING btree ("user_id","purpose");