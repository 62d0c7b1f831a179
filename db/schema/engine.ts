import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

// Payloads are `json`, not `jsonb`: they are kept as they came, also with characters that jsonb refuses.

/** One living process of the engine. Its number is an advisory lock, which the database lets go when the process dies. */
export const engineSessions = pgTable("engine_sessions", {
  id: integer("id").primaryKey().generatedAlwaysAsIdentity(),
  /** The name under which the job queue knows this process. */
  workerId: text("worker_id"),
  startedAt: createdAt(),
});

/** Every event the engine has accepted; the id drops repeats. */
export const engineEvents = pgTable(
  "engine_events",
  {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    data: json("data").$type<Record<string, unknown>>().notNull(),
    ts: bigint("ts", { mode: "number" }).notNull(),
    receivedAt: instant("received_at").notNull().default(sql`now()`),
  },
  (table) => [index("engine_events_received").on(table.receivedAt)],
);

/** One execution of one function for one event. */
export const engineRuns = pgTable(
  "engine_runs",
  {
    id: uuid("id").primaryKey(),
    functionId: text("function_id").notNull(),
    teamId: uuid("team_id"),
    eventId: text("event_id").notNull(),
    outboxId: uuid("outbox_id"),
    status: text("status").$type<RunStatus>().notNull(),
    /** The session that is driving the run now. */
    driver: integer("driver"),
    /** Counts the drives; with the session it tells a stale driver from the present one. */
    turn: integer("turn").notNull().default(0),
    /** Set when something happened while the run was being driven. */
    wake: boolean("wake").notNull().default(false),
    attempt: integer("attempt").notNull().default(0),
    /** How often in a row a process died while driving this run. */
    crashes: integer("crashes").notNull().default(0),
    output: json("output"),
    error: json("error").$type<JsonError>(),
    concurrencyKeys: json("concurrency_keys").$type<{ key: string; limit: number }[]>(),
    parentRunId: uuid("parent_run_id"),
    parentStepId: text("parent_step_id"),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    unique("engine_runs_once").on(table.functionId, table.eventId),
    index("engine_runs_recent").on(table.id).where(sql`status <> 'skipped'`),
    index("engine_runs_team").on(table.teamId, table.id),
    index("engine_runs_driver").on(table.driver).where(sql`driver is not null`),
    index("engine_runs_outbox").on(table.outboxId).where(sql`outbox_id is not null`),
    index("engine_runs_event").on(table.eventId),
    index("engine_runs_parent").on(table.parentRunId).where(sql`parent_run_id is not null`),
    index("engine_runs_ended").on(table.endedAt).where(sql`ended_at is not null`),
    check(
      "engine_runs_status",
      sql`status in ('queued', 'running', 'waiting', 'completed', 'failed', 'cancelled', 'skipped')`,
    ),
  ],
);

/** What one step of a run asked for and what came of it. A completed step is never run again. */
export const engineSteps = pgTable(
  "engine_steps",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    /** The SDK's hash of the step's name. */
    id: text("id").notNull(),
    name: text("name").notNull(),
    op: text("op").notNull(),
    status: text("status").$type<StepStatus>().notNull(),
    input: json("input"),
    output: json("output"),
    error: json("error").$type<JsonError>(),
    attempts: integer("attempts").notNull().default(0),
    /** The session that is running this step on its own, beside others of its run. */
    driver: integer("driver"),
    /** Whether the run goes on as soon as this step ends, without waiting for the steps beside it. */
    race: boolean("race").notNull().default(false),
    /** The order in which steps ended, which the SDK needs to replay the run alike. */
    place: bigint("place", { mode: "number" }),
    dueAt: instant("due_at"),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.id] }),
    index("engine_steps_driver").on(table.driver).where(sql`driver is not null`),
    check(
      "engine_steps_status",
      sql`status in ('planned', 'retrying', 'waiting', 'completed', 'failed')`,
    ),
  ],
);

/** A run that waits for an event, either to go on or to be cancelled by it. */
export const engineWaits = pgTable(
  "engine_waits",
  {
    runId: uuid("run_id")
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    /** The step that waits, or `cancel:<n>`. */
    stepId: text("step_id").notNull(),
    eventName: text("event_name").notNull(),
    expression: text("expression"),
    /** The value that `match` looks for, so that an index finds the few runs an event concerns. */
    matchValue: text("match_value"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at"),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.stepId] }),
    index("engine_waits_event").on(table.eventName, table.matchValue),
  ],
);

/** Places under a concurrency limit, held or waited for. */
export const engineSlots = pgTable(
  "engine_slots",
  {
    key: text("key").notNull(),
    runId: uuid("run_id")
      .notNull()
      .references(() => engineRuns.id, { onDelete: "cascade" }),
    /** Empty for the run itself, else the step that runs beside others. */
    stepId: text("step_id").notNull().default(""),
    session: integer("session"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.key, table.runId, table.stepId] }),
    index("engine_slots_session").on(table.session),
    index("engine_slots_run").on(table.runId),
  ],
);

/** Idempotency keys of functions, kept for a day. */
export const engineIdempotency = pgTable(
  "engine_idempotency",
  {
    functionId: text("function_id").notNull(),
    key: text("key").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.functionId, table.key] })],
);

export type RunStatus =
  | "queued"
  | "running"
  | "waiting"
  | "completed"
  | "failed"
  | "cancelled"
  | "skipped";
export type StepStatus = "planned" | "retrying" | "waiting" | "completed" | "failed";

/** An error as it travels between the SDK and the engine. */
export interface JsonError {
  name: string;
  message: string;
  stack?: string | undefined;
  cause?: unknown;
}

/** Tables that only the cross-team role reaches; migrations give it its policies. */
export const systemTables = [
  "engine_sessions",
  "engine_events",
  "engine_runs",
  "engine_steps",
  "engine_waits",
  "engine_slots",
  "engine_idempotency",
  "event_confirmations",
] as const;
