import type { Query } from "drizzle-orm";
import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { insertInto } from "@/db/insert";
import { activities, journalEntries, outboxEvents } from "@/db/schema";
import type { EventName } from "@/inngest/events";
import type { Announcement } from "@/lib/live/announce";
import { changesOf } from "@/lib/live/changes-of";
import type { Actor, Call, Recording } from "./context";
import type { AnyOperation } from "./define";

/**
 * Collects what an operation records and writes it at the end of its transaction:
 * one journal entry, the activities and the outbox rows.
 */
export function createRecorder(
  operation: AnyOperation,
  actor: Actor | undefined,
  call: Call,
  entryId: string,
) {
  const recordings: Recording[] = [];
  let teamId = actor?.teamId;
  let userId = actor?.userId;

  const entry = () => ({
    id: entryId,
    teamId: teamId as string,
    actorKind: actorKindOf(actor, call),
    actorId: userId ?? null,
    door: call.door,
    ip: call.ip ?? null,
    operation: operation.name,
    summary: (summaryOf(recordings) || operation.summary).slice(0, 500),
    leadId: recordings.find((recording) => recording.leadId)?.leadId ?? null,
    parentId:
      recordings.find((recording) => recording.parentId)?.parentId ?? actor?.parentEntryId ?? null,
    undoesId: recordings.find((recording) => recording.undoesId)?.undoesId ?? null,
    requestId: call.requestId ?? null,
  });

  const activityRows = () =>
    recordings.flatMap((recording) =>
      (recording.activities ?? []).map((activity) => ({
        id: activity.id ?? v7(),
        teamId: teamId as string,
        leadId: activity.leadId,
        type: activity.type,
        actorKind: actorKindOf(actor, call),
        actorId: userId ?? null,
        entryId,
        occurredAt: activity.occurredAt ?? new Date(),
        data: activity.data ?? {},
      })),
    );

  let told: { id: string; teamId: string; name: EventName; data: Record<string, unknown> }[] = [];
  const outboxRows = () =>
    recordings.flatMap((recording) =>
      (recording.events ?? []).map((event) => ({
        id: v7(),
        teamId: teamId as string,
        name: event.name,
        data: { ...event.data, teamId, entryId, actorId: userId ?? null },
        // Not Postgres's now(), which is when a long act began: who reconnects asks for what came after a time.
        createdAt: new Date(),
      })),
    );

  return {
    record: (recording: Recording) => void recordings.push(recording),
    belongTo: (sql: Sql) => async (team: string, user: string) => {
      teamId = team;
      userId = user;
      await sql`select set_config('app.team_id', ${team}, true), set_config('app.user_id', ${user}, true)`;
    },
    forget: () => {
      teamId = undefined;
    },
    hasEntry: () => teamId !== undefined,
    /** What writes it all down; meant to be the last statements of the transaction. */
    statements(): Query[] {
      if (!teamId) return [];
      const rows = activityRows();
      told = outboxRows();
      return [
        insertInto(journalEntries, entry()),
        ...(rows.length > 0 ? [insertInto(activities, ...rows)] : []),
        ...(told.length > 0 ? [insertInto(outboxEvents, ...told)] : []),
      ];
    },
    /** To be told once the transaction has committed. */
    announcement: (): Announcement => {
      const at = new Date().toISOString();
      const changes = told.flatMap((event) => changesOf({ ...event, at }));
      return { teamId, changes, hasEvents: told.length > 0 };
    },
  };
}

/** The sentences of what was recorded, as one text. */
export const summaryOf = (recordings: readonly Recording[]): string =>
  recordings.flatMap(({ summary }) => summary ?? []).join(". ");

/** As whom an act is told: what a person had the agent do is the agent's. */
export function actorKindOf(actor: Actor | undefined, call: Call) {
  if (actor?.kind === "user" && call.door === "agent") return "agent" as const;
  return actor?.kind ?? ("user" as const);
}
