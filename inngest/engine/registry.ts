import { Cron } from "croner";
import { z } from "zod";
import { parseExpression } from "./cel";

const limit = z.strictObject({
  limit: z.number().int().positive(),
  key: z.string().optional(),
  scope: z.enum(["fn", "env", "account"]).optional(),
});
const trigger = z.union([
  z.strictObject({ event: z.string(), expression: z.string().optional() }),
  z.strictObject({ cron: z.string() }),
]);
const cancellation = z.strictObject({
  event: z.string(),
  if: z.string().optional(),
  timeout: z.string().optional(),
});

/** The configuration the engine implements. Strict, so that nothing it does not know is passed over in silence. */
const config = z.strictObject({
  id: z.string(),
  name: z.string().optional(),
  triggers: z.array(trigger),
  steps: z.record(
    z.string(),
    z.looseObject({ retries: z.strictObject({ attempts: z.number() }).optional() }),
  ),
  idempotency: z.string().optional(),
  concurrency: z.union([z.number().int().positive(), limit, z.array(limit).max(2)]).optional(),
  cancel: z.array(cancellation).optional(),
});

export type Limit = z.output<typeof limit>;
export type EventTrigger = { event: string; expression?: string | undefined };

export interface FunctionConfig {
  id: string;
  name: string;
  events: EventTrigger[];
  crons: string[];
  maxAttempts: number;
  limits: Limit[];
  idempotency: string | undefined;
  cancel: z.output<typeof cancellation>[];
}

export interface Registry {
  all: FunctionConfig[];
  get(id: string): FunctionConfig | undefined;
  triggeredBy(eventName: string): { config: FunctionConfig; expression: string | undefined }[];
}

const DEFAULT_RETRIES = 3;

/** Reads the configurations as the functions' route tells them; refuses what the engine does not implement. */
export function createRegistry(configs: unknown[]): Registry {
  const all = configs.map(readConfig);
  const byId = new Map(all.map((one) => [one.id, one]));
  const byEvent = new Map<string, { config: FunctionConfig; expression: string | undefined }[]>();
  for (const one of all) {
    for (const { event, expression } of one.events) {
      byEvent.set(event, [...(byEvent.get(event) ?? []), { config: one, expression }]);
    }
  }
  return { all, get: (id) => byId.get(id), triggeredBy: (name) => byEvent.get(name) ?? [] };
}

function readConfig(raw: unknown): FunctionConfig {
  const id = String((raw as { id?: unknown }).id);
  const parsed = config.safeParse(raw);
  if (!parsed.success)
    throw new Error(
      `The function "${id}" cannot run on the embedded engine: ${reasons(parsed.error).join("; ")}.`,
    );
  const { name, triggers, steps, idempotency, concurrency, cancel } = parsed.data;
  const retries = Object.values(steps)[0]?.retries?.attempts ?? DEFAULT_RETRIES;
  const read: FunctionConfig = {
    id,
    name: name ?? id,
    events: triggers.flatMap((one) => ("event" in one ? [one] : [])),
    crons: triggers.flatMap((one) => ("cron" in one ? [one.cron] : [])),
    maxAttempts: retries + 1,
    limits:
      concurrency === undefined
        ? []
        : typeof concurrency === "number"
          ? [{ limit: concurrency }]
          : [concurrency].flat(),
    idempotency,
    cancel: cancel ?? [],
  };
  checkExpressions(read);
  return read;
}

function reasons(error: z.ZodError): string[] {
  return error.issues.flatMap((issue) => {
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => `it does not implement the option "${key}"`);
    // A union reports each branch; the keys it did not know are what the reader needs.
    if (issue.code === "invalid_union") {
      const keys = issue.errors
        .flat()
        .flatMap((inner) => (inner.code === "unrecognized_keys" ? inner.keys : []));
      if (keys.length > 0)
        return [...new Set(keys)].map((key) => `it does not implement the option "${key}"`);
    }
    return [`its option "${issue.path.join(".")}" is not understood (${issue.message})`];
  });
}

function checkExpressions({ id, events, limits, idempotency, cancel, crons }: FunctionConfig) {
  const expressions = [
    ...events.map((one) => one.expression),
    ...limits.map((one) => one.key),
    idempotency,
    ...cancel.map((one) => one.if),
  ];
  try {
    for (const expression of expressions) if (expression) parseExpression(expression);
    for (const cron of crons) parseCron(cron);
  } catch (error) {
    throw new Error(`The function "${id}" cannot run: ${(error as Error).message}`);
  }
}

/** A schedule, with its time zone in front when it has one: `TZ=Europe/Paris 0 9 * * 1`. */
export function parseCron(text: string): Cron {
  const [, timezone, pattern] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.+)$/.exec(text.trim()) ?? [];
  return new Cron(pattern ?? text, { timezone: timezone ?? "UTC", paused: true });
}
