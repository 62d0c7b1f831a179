import { sql } from "drizzle-orm";
import {
  bigserial,
  check,
  index,
  integer,
  numeric,
  pgTable,
  primaryKey,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { instant, teamId } from "./columns";
import { teams } from "./people";

/** A team whose figures are summed up beforehand, because it has many leads. */
export const figureStates = pgTable("figure_states", {
  teamId: uuid("team_id")
    .primaryKey()
    .references(() => teams.id),
  /** In which the days of its sums begin. */
  timeZone: text("time_zone").notNull(),
  /** Everything before has been summed, but for what is marked. */
  settledTo: instant("settled_to").notNull(),
  /** The transaction that wrote this. Whoever began before it may not have marked what they change. */
  begunIn: text("begun_in").notNull().default(sql`pg_current_xact_id()::text`),
});

/** A stretch of time that was summed as one. They leave no gap, cross no midnight of the team, and hold a few thousand leads. */
export const figureStretches = pgTable(
  "figure_stretches",
  { teamId: teamId(), since: instant("since").notNull(), until: instant("until").notNull() },
  (table) => [
    primaryKey({ name: "figure_stretches_pk", columns: [table.teamId, table.since] }),
    check("figure_stretches_order", sql`${table.since} < ${table.until}`),
  ],
);

/** What happened in a stretch, counted by what the dashboard asks for; of one holder of leads, or of all. */
export const figureSums = pgTable(
  "figure_sums",
  {
    teamId: teamId(),
    measure: text("measure").notNull(),
    holderId: uuid("holder_id").notNull(),
    since: instant("since").notNull(),
    key: text("key").notNull(),
    detail: text("detail").notNull(),
    actorId: uuid("actor_id"),
    currency: text("currency"),
    label: text("label"),
    count: integer("count").notNull(),
    cents: numeric("cents"),
    /** In ascending order, of those that have a length: medians are found in them. */
    seconds: integer("seconds").array(),
  },
  (table) => [
    index("figure_sums_by_measure").on(table.teamId, table.measure, table.holderId, table.since),
    index("figure_sums_by_stretch").on(table.teamId, table.since),
  ],
);

/** A stretch, or a moment, in which something changed after it was summed. Written with the change. */
export const figureMarks = pgTable(
  "figure_marks",
  {
    seq: bigserial("seq", { mode: "number" }).primaryKey(),
    teamId: teamId(),
    since: instant("since").notNull(),
    until: instant("until").notNull(),
  },
  (table) => [index("figure_marks_by_team").on(table.teamId, table.since, table.until)],
);
