import type postgres from "postgres";
import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { formatFor } from "@/lib/format";
import { type Notice, notifyFromBackground } from "@/lib/notifications/notify";

const AT_ONCE = 200;

/** A whole day that has passed is told of in the morning after, not at midnight. */
const MORNING_AFTER = "9 hours";

interface Told {
  id: string;
  title: string;
  due_at: string;
  due_on: string | null;
  at: string;
  user_id: string | null;
  time_zone: string;
  locale: string;
  lead_id: string | null;
  is_reminder: boolean;
}

/**
 * Tells assignees of reminders whose time has come and of tasks that are due by now, each once. What was told is marked
 * on the task in the same transaction, so that a moved reminder is told at its new time only, and nothing is told twice
 * or lost when a process dies. Whatever was missed while nothing ran is told the first time this runs again.
 *
 * @returns how many were told.
 */
export async function tellDueTasks(): Promise<number> {
  let total = 0;
  for (const teamId of await teamsToTell()) {
    for (let told = AT_ONCE; told === AT_ONCE; total += told) told = await tellTeam(teamId);
  }
  return total;
}

const isToRemind = (sql: postgres.Sql) =>
  sql`t.deleted_at is null and t.status in ('todo', 'in_progress') and t.remind_at is not null and t.remind_at is distinct from t.reminded_for and t.remind_at <= now()`;
const isToTellDue = (sql: postgres.Sql) => sql`
  t.deleted_at is null and t.status in ('todo', 'in_progress') and t.due_at is not null and t.due_at is distinct from t.told_due_for and t.due_at <= now()
  and (t.due_on is null or t.due_at <= now() - ${MORNING_AFTER}::interval)`;

async function teamsToTell(): Promise<string[]> {
  const sql = systemSql();
  const rows = await sql<{ team_id: string }[]>`
    select t.team_id from tasks t where ${isToRemind(sql)} union select t.team_id from tasks t where ${isToTellDue(sql)}`;
  return rows.map((row) => row.team_id);
}

async function tellTeam(teamId: string): Promise<number> {
  const { told, announce } = await withSystem({ teamId, entryId: v7() }, async ({ sql }) => {
    const reminders = await take(sql, teamId, "reminder");
    const due = await take(sql, teamId, "due");
    const notices = [...reminders, ...due].flatMap(noticeOf);
    return {
      told: Math.max(reminders.length, due.length),
      announce: await notifyFromBackground(sql, { teamId }, ...notices),
    };
  });
  announce();
  return told;
}

/** Marks tasks as told, those that another process has in hand left out, and says whom of what. */
const take = (sql: postgres.Sql, teamId: string, kind: "reminder" | "due") => {
  const isReminder = kind === "reminder";
  const [at, mark] = isReminder
    ? [sql`remind_at`, sql`reminded_for`]
    : [sql`due_at`, sql`told_due_for`];
  return sql<Told[]>`
    with taken as (
      select t.id from tasks t where t.team_id = ${teamId} and ${isReminder ? isToRemind(sql) : isToTellDue(sql)}
      order by t.${at} limit ${AT_ONCE} for update skip locked
    )
    update tasks t set ${mark} = t.${at} from taken
    where t.team_id = ${teamId} and t.id = taken.id
    returning t.id, t.title, t.due_at, t.due_on, t.${at} as at, t.assigned_to_id as user_id, ${isReminder} as is_reminder,
      (select u.time_zone from users u where u.id = t.assigned_to_id) as time_zone,
      (select u.locale from users u where u.id = t.assigned_to_id) as locale,
      (select l.id from leads l join teams m on m.id = l.team_id where l.team_id = t.team_id and l.id = t.lead_id
        and (m.lead_visibility = 'all' or l.assigned_to_id = t.assigned_to_id)) as lead_id`;
};

/** A reminder at the very time a task is due has the key of that, so one of the two is told. */
function noticeOf(row: Told): (Notice & { key: string })[] {
  if (!row.user_id) return [];
  return [
    {
      type: "task_due",
      userIds: [row.user_id],
      title: titleOf(row),
      detail: row.title,
      ...(row.lead_id && { leadId: row.lead_id }),
      link: `/tasks?task=${row.id}`,
      key: `task_due:${row.id}:${new Date(row.at).toISOString()}`,
    },
  ];
}

function titleOf(told: Told) {
  const { is_reminder: isReminder, due_at: dueAt, due_on: dueOn, time_zone: timeZone, locale } = told;
  if (!isReminder) return dueOn ? "A task was due yesterday" : "A task is due now";
  if (!dueAt) return "A reminder of a task";
  const format = formatFor(locale);
  const words = dueOn ? format.fullDay(dueAt, { timeZone }) : format.exact(dueAt, { timeZone });
  return `A task is due on ${words}`;
}
