import type { Inngest } from "inngest";
import type postgres from "postgres";

interface Context {
  event: { data?: { outboxId?: unknown } };
  runId: string;
  step: { run(id: string, work: () => Promise<boolean>): Promise<boolean> };
}
type Handler = (context: Context) => unknown;

/** What a run returns that found its event taken. */
export const REPEATED = { repeated: true } as const;

/** `createFunction` of a client whose functions confirm their events before they do anything else. */
export function confirming(client: Inngest, sql: () => postgres.Sql): Inngest["createFunction"] {
  const define = (options: Parameters<Inngest["createFunction"]>[0], handler: Handler) => {
    const functionId = String(options.id);
    const confirmed = async (context: Context) => {
      const eventId = context.event.data?.outboxId;
      if (typeof eventId !== "string") return handler(context);
      const isMine = await context.step.run("confirm", () =>
        confirm(sql(), eventId, functionId, context.runId),
      );
      return isMine ? handler(context) : REPEATED;
    };
    return client.createFunction(
      options,
      confirmed as unknown as Parameters<Inngest["createFunction"]>[1],
    );
  };
  return define as unknown as Inngest["createFunction"];
}

/** True for the run that takes the event first, and again when that same run asks twice. */
export async function confirm(
  sql: postgres.Sql,
  eventId: string,
  functionId: string,
  runId: string,
): Promise<boolean> {
  const [taken] = await sql<{ isMine: boolean }[]>`
    insert into event_confirmations as c (event_id, function_id, run_id) values (${eventId}, ${functionId}, ${runId})
    on conflict (event_id, function_id) do update set run_id = c.run_id
    returning c.run_id = ${runId} as "isMine"`;
  return taken?.isMine ?? false;
}
