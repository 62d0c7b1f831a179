import { and, eq, isNull, sql } from "drizzle-orm";
import { loggedEvents } from "@/db/schema";
import { isAuthorOrManager } from "@/lib/authorship";
import { formatFor } from "@/lib/format";
import type { Actor, Context, RecordedActivity } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { refuseStale } from "@/lib/operations/stale";
import { type LoggedKind, outcomesByKind } from "./logged-kinds";
import type { ActivityType } from "./schema";

export type LoggedRow = typeof loggedEvents.$inferSelect;
export type LoggedFacts = Pick<
  LoggedRow,
  "kind" | "direction" | "outcome" | "durationSeconds" | "notes" | "happenedAt"
>;

/** What is logged may have happened while the clock of whoever logs it runs ahead by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const OLDEST_MS = 20 * 365 * 86_400_000;

const types: Record<LoggedKind, { out: ActivityType; in: ActivityType }> = {
  call: { out: "call_logged", in: "call_logged" },
  meeting: { out: "appointment_changed", in: "appointment_changed" },
  email: { out: "email_sent", in: "email_received" },
  text: { out: "sms_sent", in: "sms_received" },
};

export const kindWords: Record<LoggedKind, string> = {
  call: "a call",
  meeting: "a meeting",
  email: "an email",
  text: "a text message",
};

/** The row of the timeline that tells of it. */
export const activityOf = (
  event: LoggedFacts & { id: string; leadId: string; activityId: string },
): RecordedActivity => ({
  id: event.activityId,
  leadId: event.leadId,
  type: types[event.kind][event.direction],
  occurredAt: event.happenedAt,
  data: {
    loggedId: event.id,
    kind: event.kind,
    direction: event.direction,
    outcome: event.outcome,
    durationSeconds: event.durationSeconds,
  },
});

/** Refuses what cannot have happened. */
export function refuseImpossible(
  { now, actor }: Context,
  { kind, outcome, happenedAt }: LoggedFacts,
): void {
  const allowed: readonly string[] = outcomesByKind[kind];
  if (outcome !== null && !allowed.includes(outcome))
    throw new OperationError("invalid", {
      detail:
        allowed.length > 0
          ? `The outcome of ${kindWords[kind]} is one of ${allowed.join(", ")}.`
          : `${sentence(kindWords[kind])} has no outcome.`,
      fields: { outcome: `is no outcome of ${kindWords[kind]}` },
    });
  if (happenedAt.getTime() > now.getTime() + CLOCK_SKEW_MS)
    throw new OperationError("invalid", {
      detail: "What has yet to happen cannot be logged. Add a task for it instead.",
      fields: {
        happenedAt: `lies after ${formatFor(actor.locale).exact(now, { timeZone: actor.timeZone })}`,
      },
    });
  if (happenedAt.getTime() < now.getTime() - OLDEST_MS)
    throw new OperationError("invalid", {
      detail: "That is too long ago to be logged.",
      fields: { happenedAt: "is too long ago" },
    });
}

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The row of a timeline by its own id, or by that of what was logged: only the latter stays when its time is corrected. */
export const rowOf = ({ teamId }: Actor, id: string) =>
  sql`coalesce((select e.activity_id from logged_events e where e.team_id = ${teamId} and e.id = ${id}), ${id}::uuid)`;

/** What was logged under this row of a timeline, locked until the end of the transaction. */
export async function findLogged({ db, actor }: Context, activityId: string): Promise<LoggedRow> {
  const [row] = await db
    .select()
    .from(loggedEvents)
    .where(
      and(
        eq(loggedEvents.teamId, actor.teamId),
        isNull(loggedEvents.deletedAt),
        sql`${loggedEvents.id} = (select (a.data ->> 'loggedId')::uuid from activities a where a.team_id = ${actor.teamId} and a.id = ${rowOf(actor, activityId)})`,
      ),
    )
    .for("update");
  if (!row) throw await whyNot({ db, actor }, activityId);
  return row;
}

async function whyNot({ db, actor }: Pick<Context, "db" | "actor">, activityId: string) {
  const [row] = await db.execute<{ isLogged: boolean }>(
    sql`select a.data ? 'loggedId' as "isLogged" from activities a where a.team_id = ${actor.teamId} and a.id = ${activityId}`,
  );
  if (row && !row.isLogged)
    return new OperationError(
      "conflict",
      "Only what was logged by hand can be changed; the rest of a timeline stays as it happened.",
    );
  return new OperationError("not_found", "This does not exist any more.");
}

/** What was logged, as the API gives it. */
export const answerOf = ({
  leadId: _,
  teamId,
  createdAt,
  updatedAt,
  deletedAt,
  ...event
}: LoggedRow) => ({ ...event, happenedAt: event.happenedAt.toISOString() });

/** Refuses a change to what moved on since the caller saw it, and gives it as it is now. */
export const refuseStaleEvent = (context: Context, event: LoggedRow) =>
  refuseStale(context, "This", event.version, () => answerOf(event));

/** Only who logged it, or a manager, may change it or take it away. */
export function refuseStranger({ actor }: Context, { authorId }: LoggedRow): void {
  if (!isAuthorOrManager(actor, authorId))
    throw new OperationError("forbidden", "Only who logged this, or a manager, may change it.");
}
