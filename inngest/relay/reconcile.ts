import type { InngestFunction } from "inngest";
import type postgres from "postgres";
import { holds } from "../engine/cel";

interface Subscription {
  functionId: string;
  appFunctionId: string;
  eventName: string;
  expression: string | undefined;
}

interface Unconfirmed {
  id: string;
  name: string;
  data: Record<string, unknown>;
  attempts: number;
  missing: string[];
}

export interface ReconcileOptions {
  /** How long a function has to confirm an event; doubles with each time it is sent again. */
  confirmWithinMs: number;
  /** After this many times an event is given up, and said so. */
  mostAttempts: number;
}

const BATCH = 500;

/**
 * Has events sent again that an engine accepted and then lost: those that a subscribed function has not
 * confirmed in time. A run that the embedded engine still has is not lost, only not yet there.
 * @returns the ids of the events that go out again.
 */
export async function reconcile(
  sql: postgres.Sql,
  functions: InngestFunction.Like[],
  options: ReconcileOptions,
): Promise<string[]> {
  const subscriptions = functions.flatMap(subscriptionsOf);
  if (subscriptions.length === 0) return [];
  const late = await findUnconfirmed(sql, subscriptions, options);
  const lost = late.filter((event) =>
    event.missing.some((functionId) => concerns(subscriptions, functionId, event)),
  );
  if (lost.length === 0) return [];
  const again = await sql<{ id: string }[]>`
    update outbox_events set sent_at = null, attempts = attempts + 1
    where id = any(${lost.map(({ id }) => id)}::uuid[]) and sent_at is not null returning id`;
  return again.map(({ id }) => id);
}

function findUnconfirmed(
  sql: postgres.Sql,
  subscriptions: Subscription[],
  { confirmWithinMs, mostAttempts }: ReconcileOptions,
) {
  return sql<Unconfirmed[]>`
    select o.id, o.name, o.data, o.attempts, array_agg(s."functionId") as missing
    from outbox_events o
    join json_to_recordset(${JSON.stringify(subscriptions)}::text::json)
      as s ("functionId" text, "appFunctionId" text, "eventName" text) on s."eventName" = o.name
    where o.sent_at is not null and o.attempts < ${mostAttempts}
      and o.sent_at > now() - interval '1 day'
      and o.sent_at < now() - (${confirmWithinMs}::float8 * power(2, o.attempts)) * interval '1 millisecond'
      and not exists (select 1 from event_confirmations c where c.event_id = o.id and c.function_id = s."functionId")
      and not exists (select 1 from engine_runs r where r.outbox_id = o.id and r.function_id = s."appFunctionId")
    group by o.id order by o.id limit ${BATCH}`;
}

function concerns(
  subscriptions: Subscription[],
  functionId: string,
  { id, name, data }: Unconfirmed,
): boolean {
  const event = { id, name, data: { ...data, outboxId: id } };
  return subscriptions.some(
    (one) =>
      one.functionId === functionId && one.eventName === name && holds(one.expression, { event }),
  );
}

interface Described {
  id(prefix?: string): string;
  client: { id: string };
  opts: { triggers?: { event?: string | { name: string }; if?: string }[] };
}

function subscriptionsOf(like: InngestFunction.Like): Subscription[] {
  const described = like as unknown as Described;
  return (described.opts.triggers ?? []).flatMap(({ event, if: expression }) => {
    if (!event) return [];
    const eventName = typeof event === "string" ? event : event.name;
    return [
      {
        functionId: described.id(),
        appFunctionId: described.id(described.client.id),
        eventName,
        expression,
      },
    ];
  });
}
