import { v7 } from "uuid";
import type { Sql } from "@/db/client";
import { authorize } from "./authorize";
import type { Actor, Call, Context, Recording } from "./context";
import { tenancyOf } from "./context";
import { type AnyOperation, FailedAndKept } from "./define";
import { arrived, parse, refuseLast, run, transactionFor } from "./perform";
import { summaryOf } from "./recorder";
import { versionCheck } from "./stale";

/** What an operation would have done. */
export interface Rehearsal<T> {
  answer: unknown;
  /** Its sentence for the journal: 'Assigned 3 leads to Mia'. */
  summary: string;
  /** Whether it would compare the version that the caller saw. */
  comparesVersion: boolean;
  /** What `look` read inside the transaction, before it was rolled back. */
  seen: T;
}

/** Longer than a person waits for a preview. */
const STATEMENT_TIMEOUT_MS = 10_000;

/**
 * Performs a write in a transaction that is always rolled back, so that what it would do can be shown: `look` reads
 * the world as it would be, with the journal's changes of `entryId`. Nothing is announced, counted or kept.
 * Only for operations whose effect stays in the database. Throws what `perform` would throw.
 */
export async function rehearse<T>(
  operation: AnyOperation,
  actor: Actor,
  input: unknown,
  call: Call,
  look: (sql: Sql, entryId: string, answer: unknown) => Promise<T>,
): Promise<Rehearsal<T>> {
  if (operation.effect === "read" || operation.effect === "send")
    throw new Error(`${operation.name} cannot be rehearsed.`);
  const { scope } = operation;
  if (scope === "public") throw new Error(`${operation.name} belongs to nobody.`);
  authorize({ ...operation, scope }, actor);
  const parsed = parse(operation, input);
  const entryId = v7();
  const recordings: Recording[] = [];
  const record = (recording: Recording) => void recordings.push(recording);
  const check = versionCheck(call);
  const rolledBack = new RolledBack<T>();
  try {
    await transactionFor(operation, actor)(
      tenancyOf(actor, entryId),
      async ({ db, sql, send }) => {
        await sql.unsafe(`set local statement_timeout = ${STATEMENT_TIMEOUT_MS}`);
        const context: Context = {
          db,
          sql,
          send,
          last: refuseLast,
          actor,
          call,
          now: new Date(),
          entryId,
          record,
          belongTo: noTeam,
          isStale: check.isStale,
          forget: noTeam,
        };
        const answer = await arrived(await run(operation, context, parsed));
        if (answer instanceof FailedAndKept) throw answer.error;
        const summary = summaryOf(recordings);
        const seen = await look(sql, entryId, answer);
        rolledBack.result = {
          answer,
          summary: summary || operation.summary,
          comparesVersion: check.wasAsked(),
          seen,
        };
        throw rolledBack;
      },
      "write",
    );
  } catch (thrown) {
    if (thrown !== rolledBack || !rolledBack.result) throw thrown;
  }
  return rolledBack.result as Rehearsal<T>;
}

function noTeam(): never {
  throw new Error("What founds, joins or ends a team cannot be rehearsed.");
}

/** Thrown to end the transaction; carries the result out. */
class RolledBack<T> extends Error {
  result: Rehearsal<T> | undefined;
}
