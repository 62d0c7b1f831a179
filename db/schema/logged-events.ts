import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import { directions, loggedKinds, type Outcome, outcomes } from "@/lib/activities/schema";
import { createdAt, deletedAt, id, instant, oneOf, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";

/** A call, meeting, mail or text that somebody wrote down by hand. The timeline shows it as it is by now. */
export const loggedEvents = pgTable(
  "logged_events",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    authorId: uuid("author_id"),
    /** The row of the timeline that stands for it; one that was told before has been replaced. */
    activityId: uuid("activity_id").notNull(),
    kind: text("kind").$type<(typeof loggedKinds)[number]>().notNull(),
    direction: text("direction").$type<(typeof directions)[number]>().notNull(),
    outcome: text("outcome").$type<Outcome>(),
    durationSeconds: integer("duration_seconds"),
    notes: text("notes").notNull().default(""),
    happenedAt: instant("happened_at").notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: deletedAt(),
  },
  (table) => [
    unique("logged_events_team_id").on(table.teamId, table.id),
    index("logged_events_by_lead").on(table.teamId, table.leadId, table.happenedAt, table.id),
    foreignKey({
      name: "logged_events_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }),
    check("logged_events_kind", sql`${table.kind} in (${oneOf(loggedKinds)})`),
    check("logged_events_direction", sql`${table.direction} in (${oneOf(directions)})`),
    check("logged_events_outcome", sql`${table.outcome} in (${oneOf(outcomes)})`),
    check("logged_events_duration", sql`${table.durationSeconds} between 0 and 86400`),
  ],
);
