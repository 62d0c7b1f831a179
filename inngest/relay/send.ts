import type { Inngest } from "inngest";
import type postgres from "postgres";

interface Row {
  id: string;
  name: string;
  data: Record<string, unknown>;
  attempts: number;
  createdAtMs: number;
}

const BATCH = 100;

/**
 * Sends one batch of unsent events and marks them sent. A crash in between sends them again under the
 * same ids, which the engine drops.
 * @returns how many were sent; a full batch means that there are more.
 */
export async function sendBatch(
  sql: postgres.Sql,
  inngest: Inngest,
): Promise<{ sent: number; isFull: boolean }> {
  return sql.begin(async (tx) => {
    const rows = await tx<Row[]>`
      select id, name, data, attempts, extract(epoch from created_at) * 1000 as "createdAtMs" from outbox_events
      where sent_at is null order by attempts, id limit ${BATCH} for update skip locked`;
    if (rows.length === 0) return { sent: 0, isFull: false };
    const refused = await send(inngest, rows);
    const sent = rows.filter((row) => !refused.has(row.id)).map(({ id }) => id);
    await tx`update outbox_events set sent_at = now() where id = any(${sent}::uuid[])`;
    // They go to the end of the line, so that one event that cannot be sent never stops the rest.
    if (refused.size > 0)
      await tx`update outbox_events set attempts = attempts + 1 where id = any(${[...refused]}::uuid[])`;
    return { sent: sent.length, isFull: rows.length === BATCH && sent.length > 0 };
  });
}

/** Sends all at once; when that fails, one by one to find those that are refused. */
async function send(inngest: Inngest, rows: Row[]): Promise<Set<string>> {
  const refused = new Set<string>();
  try {
    await inngest.send(rows.map(payload));
  } catch (error) {
    if (rows.length === 1) throw error;
    for (const row of rows) await inngest.send(payload(row)).catch(() => refused.add(row.id));
    if (refused.size === rows.length) throw error;
  }
  return refused;
}

const payload = ({ id, name, data, attempts, createdAtMs }: Row) => ({
  id: `${id}:${attempts}`,
  name,
  data: { ...data, outboxId: id },
  ts: Math.round(Number(createdAtMs)),
});
