import { sql } from "drizzle-orm";
import type { FieldDefinition } from "@/lib/filters/field";
import { taskFilterFields } from "./schema";

/** Where each field is read, of a task called `t`. */
const columns: Record<string, FieldDefinition["sql"]> = {
  title: () => sql`t.title`,
  description: () => sql`t.description`,
  priority: () => sql`t.priority`,
  status: () => sql`t.status`,
  assignedToId: () => sql`t.assigned_to_id`,
  dueAt: () => sql`t.due_at`,
  remindAt: () => sql`t.remind_at`,
  isRecurring: () => sql`(t.recurrence is not null)`,
  createdAt: () => sql`t.created_at`,
  completedAt: () => sql`t.completed_at`,
};

/** What tasks can be filtered by. */
export const taskFieldDefinitions: FieldDefinition[] = taskFilterFields.map((field) => ({
  ...field,
  sql: columns[field.key] as FieldDefinition["sql"],
}));
