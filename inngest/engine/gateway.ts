import { z } from "zod";
import { recordCheckpoint } from "./checkpoint";
import type { Engine, Sql } from "./context";
import { type IncomingEvent, storeEvents } from "./ingest";
import type { Op } from "./ops";

const sent = z.array(
  z.looseObject({
    id: z.string().max(300).nullish(),
    name: z.string().min(1).max(200),
    data: z.record(z.string(), z.unknown()).nullish(),
    ts: z.number().nullish(),
  }),
);
const checkpoint = z.looseObject({
  run_id: z.string(),
  qi_id: z.string(),
  steps: z.array(z.looseObject({ id: z.string(), op: z.string() })),
});

/**
 * Plays the addresses of Inngest's server that the SDK calls, inside the process: no port is opened.
 * It is handed to the client as its `fetch`.
 */
export function createGateway(sql: Sql, engine: () => Engine | undefined): typeof fetch {
  return async (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    const body: unknown = JSON.parse(String(init?.body ?? "null"));
    if (pathname.startsWith("/e/")) return acceptEvents(sql, body);
    if (/^\/v1\/checkpoint\/[^/]+\/async$/.test(pathname)) return acceptCheckpoint(engine(), body);
    return Response.json(
      { status: 501, error: `The embedded engine does not implement ${pathname}.` },
      { status: 501 },
    );
  };
}

async function acceptEvents(sql: Sql, body: unknown): Promise<Response> {
  const parsed = sent.safeParse(body);
  if (!parsed.success)
    return Response.json(
      { ids: [], status: 400, error: z.prettifyError(parsed.error) },
      { status: 400 },
    );
  const incoming = parsed.data.map(
    ({ id, name, data, ts }): IncomingEvent => ({
      id: id ?? undefined,
      name,
      data: data ?? {},
      ts: ts ?? undefined,
    }),
  );
  const ids = await sql.begin((tx) => storeEvents(tx, incoming));
  return Response.json({ ids, status: 200 });
}

async function acceptCheckpoint(engine: Engine | undefined, body: unknown): Promise<Response> {
  const { run_id: runId, qi_id: turn, steps } = checkpoint.parse(body);
  // 409 makes the SDK stop at this step: the run was cancelled, taken over, or the process is going down.
  const isOurs = engine !== undefined && (await recordCheckpoint(engine, runId, turn, steps as Op[]));
  return Response.json({}, { status: isOurs ? 200 : 409 });
}
