import { type SQL, sql } from "drizzle-orm";
import {
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import {
  type Recurrence,
  type TaskPriority,
  type TaskStatus,
  taskPriorities,
  taskStatuses,
} from "@/lib/tasks/schema";
import { createdAt, deletedAt, id, instant, oneOf, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";
import { teamMembers } from "./people";

const isLiving = sql`deleted_at is null`;
const isOpen = sql`deleted_at is null and status in ('todo', 'in_progress')`;

/** Something that somebody has to do, about a lead or about none. Each time of a recurring task is a row of its own. */
export const tasks = pgTable(
  "tasks",
  {
    id: id(),
    teamId: teamId(),
    title: text("title").notNull(),
    description: text("description"),
    leadId: uuid("lead_id"),
    assignedToId: uuid("assigned_to_id"),
    createdById: uuid("created_by_id"),
    priority: text("priority").$type<TaskPriority>().notNull().default("medium"),
    status: text("status").$type<TaskStatus>().notNull().default("todo"),
    /** From when on it is late; of a task for a whole day, the last millisecond of that day. */
    dueAt: instant("due_at"),
    /** The day of a task that has no time. */
    dueOn: date("due_on", { mode: "string" }),
    /** Where its days and times of day are meant. */
    timeZone: text("time_zone").notNull().default("UTC"),
    remindAt: instant("remind_at"),
    recurrence: jsonb("recurrence").$type<Recurrence>(),
    /** The day or wall-clock time the rule gave it, which stays when this one time is moved. */
    slot: text("slot"),
    seriesId: uuid("series_id"),
    occurrence: integer("occurrence").notNull().default(1),
    completedAt: instant("completed_at"),
    completedById: uuid("completed_by_id"),
    /** The reminder and the due time that were told already, so that each is told once. */
    remindedFor: instant("reminded_for"),
    toldDueFor: instant("told_due_for"),
    search: text("search")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`lower(${tasks.title})`),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: deletedAt(),
  },
  (table) => [
    unique("tasks_team_id").on(table.teamId, table.id),
    // Completing twice, or by two people at once, makes one next time.
    unique("tasks_occurrence").on(table.teamId, table.seriesId, table.occurrence),
    foreignKey({
      name: "tasks_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }),
    foreignKey({
      name: "tasks_assignee_fk",
      columns: [table.teamId, table.assignedToId],
      foreignColumns: [teamMembers.teamId, teamMembers.userId],
    }),
    check("tasks_priority", sql`${table.priority} in (${oneOf(taskPriorities)})`),
    check("tasks_status", sql`${table.status} in (${oneOf(taskStatuses)})`),
    check("tasks_due", sql`${table.dueOn} is null or ${table.dueAt} is not null`),
    check("tasks_completed", sql`(${table.status} = 'done') = (${table.completedAt} is not null)`),
    check(
      "tasks_recurrence",
      sql`${table.recurrence} is null or (${table.seriesId} is not null and ${table.slot} is not null)`,
    ),
    index("tasks_open_by_assignee")
      .on(table.teamId, table.assignedToId, table.dueAt, table.id)
      .where(isOpen),
    index("tasks_open").on(table.teamId, table.dueAt, table.id).where(isOpen),
    index("tasks_by_due").on(table.teamId, table.dueAt, table.id).where(isLiving),
    index("tasks_created").on(table.teamId, table.createdAt, table.id).where(isLiving),
    index("tasks_by_assignee")
      .on(table.teamId, table.assignedToId, table.createdAt, table.id)
      .where(isLiving),
    index("tasks_done")
      .on(table.teamId, table.completedAt, table.id)
      .where(sql`deleted_at is null and status = 'done'`),
    index("tasks_done_by_assignee")
      .on(table.teamId, table.assignedToId, table.completedAt, table.id)
      .where(sql`deleted_at is null and status = 'done'`),
    // Of all tasks, also those in the bin: the foreign key looks here when leads are removed for good.
    index("tasks_by_lead")
      .on(table.teamId, table.leadId, table.dueAt, table.id)
      .where(sql`lead_id is not null`),
    index("tasks_bin").on(table.teamId, table.deletedAt, table.id).where(sql`deleted_at is not null`),
    index("tasks_search").using("gin", table.teamId, table.search.op("gin_trgm_ops")),
    // What is still to be told, of all teams, by its time.
    index("tasks_to_remind")
      .on(table.remindAt)
      .where(sql`${isOpen} and remind_at is not null and remind_at is distinct from reminded_for`),
    index("tasks_to_tell_due")
      .on(table.dueAt)
      .where(sql`${isOpen} and due_at is not null and due_at is distinct from told_due_for`),
  ],
);
