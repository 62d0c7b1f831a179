import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { announceChanges } from "@/lib/live/announce";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { cleanLine } from "@/lib/text";
import { type NotificationType, usualChannels } from "./schema";

/** What members are to be told. */
export interface Notice {
  type: NotificationType;
  /** Whom; the one who acts may be among them and is left out. */
  userIds: readonly string[];
  /** What happened, as one sentence that does not name the lead: "Ada Lovelace gave you this lead". */
  title: string;
  /** What was said or is due: the beginning of a note, the name of a task. */
  detail?: string;
  /** The lead it is about. Whoever may not see it is told nothing. */
  leadId?: string;
  /** Where it leads, a path such as `/tasks`; the lead's page when not given. */
  link?: string;
  /**
   * What makes it the same when it is told again, of one member: `mention:<noteId>`, `task_due:<taskId>:<dueAt>`.
   * Without one each act tells once.
   */
  key?: string;
}

/**
 * Tells members of something, in the transaction of the operation that did it: rows for their bells, live events, and
 * delivery by mail and push as each of them chose. Nobody hears of their own act, of a lead they may not see, or of the
 * same key twice; deactivated members hear nothing. Call it after the rows it tells of are written, because who sees a
 * lead is decided on what is there. Many notices cost one round trip; a set change tells each member once, with a
 * number in the title. A type that gets its first source here joins `toldTypes`, and so the screen of preferences.
 */
export async function notify(
  { sql, actor, entryId, record }: Pick<Context, "sql" | "actor" | "entryId" | "record">,
  ...notices: Notice[]
): Promise<void> {
  const told = await write(sql, actor.userId, notices, entryId);
  if (told.length > 0) record({ events: told.flatMap(eventsOf) });
}

/**
 * The same for background work without an operation, whose transaction is bound to the team. Every notice has a key.
 * `actorId` is whose act it was, if it was somebody's.
 * @returns what to call once the transaction has committed.
 */
export async function notifyFromBackground(
  sql: Sql,
  { teamId, actorId }: { teamId: string; actorId?: string | null },
  ...notices: (Notice & { key: string })[]
): Promise<() => void> {
  const told = await write(sql, actorId ?? undefined, notices, "");
  for (const { name, data } of told.flatMap(eventsOf))
    await sql`
      insert into outbox_events (id, team_id, name, data, created_at)
      values (${v7()}, ${teamId}, ${name}, ${JSON.stringify({ ...data, teamId })}::jsonb, ${new Date().toISOString()}::timestamptz)`;
  const changes = told.map(({ id, user_id: userId }) => ({
    resource: "notifications" as const,
    kind: "created" as const,
    ids: [id],
    userId,
  }));
  return () => announceChanges(teamId, changes);
}

interface Told {
  id: string;
  user_id: string;
  leaves: boolean;
}

async function write(sql: Sql, actorId: string | undefined, notices: Notice[], entryId: string) {
  const rows = notices
    .flatMap((notice) => rowsOf(notice, entryId))
    .filter((row) => row.user_id !== actorId);
  if (rows.length === 0) return [];
  return sql<
    Told[]
  >`select id, user_id, leaves from tell_members(${actorId ?? null}, ${JSON.stringify(rows)}::jsonb)`;
}

const MOST_TITLE = 300;
const MOST_DETAIL = 200;

function rowsOf({ type, userIds, title, detail = "", leadId, link, key }: Notice, entryId: string) {
  const { inApp, email, push } = usualChannels[type];
  return [...new Set(userIds)].map((userId) => ({
    user_id: userId,
    type,
    title: shortened(title, MOST_TITLE),
    detail: shortened(detail, MOST_DETAIL),
    lead_id: leadId ?? null,
    link: link ?? (leadId ? `/leads/${leadId}` : "/leads"),
    key: key ?? [type, entryId, leadId].filter(Boolean).join(":"),
    in_app: inApp,
    email,
    push,
  }));
}

function shortened(text: string, most: number): string {
  const line = cleanLine(text);
  return line.length <= most
    ? line
    : `${line
        .slice(0, most - 1)
        .toWellFormed()
        .trimEnd()}…`;
}

const eventsOf = ({ id, user_id: userId, leaves }: Told): RecordedEvent[] => [
  { name: "notification.created", data: { notificationId: id, userId } },
  ...(leaves ? [{ name: "notification.queued" as const, data: { notificationId: id } }] : []),
];
