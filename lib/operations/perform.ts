import { v7 } from "uuid";
import { z } from "zod";
import { withSystem, withTenant } from "@/db/client";
import { announce } from "@/lib/live/announce";
import { isStorable } from "@/lib/text";
import { authorize } from "./authorize";
import type { Actor, Call, Context } from "./context";
import { tenancyOf } from "./context";
import { type Answer, type AnyOperation, Encoded, FailedAndKept, Pending } from "./define";
import { Download } from "./download";
import { OperationError } from "./errors";
import { claim, keep } from "./idempotency";
import { issueWords } from "./issue-words";
import { limitCall } from "./limits";
import { createRecorder } from "./recorder";
import { refuseUncompared, versionCheck } from "./stale";

export interface Performed<T> {
  /** The answer as it travels: JSON values only. */
  data: T;
  /** The same as text, when Postgres wrote it. */
  json?: string;
  /** The journal entry of a write, which `journal.undo` takes back. */
  entryId?: string;
  download?: Download;
}

/**
 * The only door to an operation: authorize, rate-limit, parse, open the tenant transaction, run, journal, encode.
 * `actor` is undefined for someone who is not signed in. Throws `OperationError` for what was foreseen.
 */
export async function perform<Op extends AnyOperation>(
  operation: Op,
  actor: Actor | undefined,
  input: unknown,
  call: Call = { door: "system" },
): Promise<Performed<Answer<Op>>> {
  const { scope } = operation;
  if (scope !== "public") authorize({ ...operation, scope }, actor);
  const parsed = parse(operation, input);
  await limitCall(operation, actor, parsed, call);
  return operation.effect === "read"
    ? read(operation, actor, parsed, call)
    : write(operation, actor, parsed, call);
}

/** Performs and gives only the answer; what pages and background functions need. */
export const answerOf = async <Op extends AnyOperation>(
  operation: Op,
  actor: Actor | undefined,
  input: unknown,
  call?: Call,
) => (await perform(operation, actor, input, call)).data;

export function parse(operation: AnyOperation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input ?? {}, { error: issueWords });
  if (!parsed.success) throw invalid(parsed.error);
  refuseUnstorable(parsed.data, []);
  return parsed.data;
}

/** Postgres keeps no NUL and no half of a surrogate pair; a schema that forgot so must not end as a failure of ours. */
function refuseUnstorable(value: unknown, path: readonly string[]): void {
  if (typeof value === "string" && !isStorable(value)) {
    const field = path.join(".");
    const sentence = "The text holds a character that cannot be stored.";
    throw new OperationError("invalid", {
      detail: `${field}: ${sentence}`,
      fields: { [field]: sentence },
    });
  }
  if (typeof value !== "object" || value === null) return;
  for (const [name, part] of Object.entries(value)) {
    refuseUnstorable(name, path);
    refuseUnstorable(part, [...path, name]);
  }
}

/** A parse failure as a problem with one sentence per field; what is wrong with all of it together has no field. */
export function invalid(error: z.ZodError): OperationError {
  const fields = new Map<string, string>();
  for (const issue of error.issues.slice(0, 50))
    for (const path of pathsOf(issue)) {
      const field = path.join(".");
      if (!fields.has(field)) fields.set(field, issue.message);
    }
  const [first] = fields;
  const detail = first && (first[0] ? `${first[0]}: ${first[1]}` : first[1]);
  fields.delete("");
  return new OperationError("invalid", {
    ...(detail && { detail }),
    ...(fields.size > 0 && { fields: Object.fromEntries(fields) }),
  });
}

/** An unknown key is wrong where it stands, not where the object that holds it does. */
const pathsOf = (issue: z.core.$ZodIssue): PropertyKey[][] =>
  issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];

async function read<Op extends AnyOperation>(
  operation: Op,
  actor: Actor | undefined,
  input: unknown,
  call: Call,
): Promise<Performed<Answer<Op>>> {
  const answer = await transactionFor(operation, actor)(
    actor ? tenancyOf(actor) : {},
    ({ db, sql, send, last }) =>
      run(
        operation,
        {
          db,
          sql,
          send,
          last,
          actor,
          call,
          now: new Date(),
          entryId: "",
          record: refuseRecord,
          belongTo: refuseRecord,
          isStale: versionCheck(call).isStale,
          forget: refuseRecord,
        },
        input,
      ),
    "read",
  );
  return encode(operation, answer);
}

async function write<Op extends AnyOperation>(
  operation: Op,
  actor: Actor | undefined,
  input: unknown,
  call: Call,
): Promise<Performed<Answer<Op>>> {
  const entryId = v7();
  const recorder = createRecorder(operation, actor, call, entryId);
  const isPublic = operation.scope === "public";
  const check = versionCheck(call);
  const performed = await transactionFor(operation, actor)<Performed<Answer<Op>> | FailedAndKept>(
    actor ? tenancyOf(actor, entryId) : { entryId },
    async ({ db, sql, send, last }) => {
      const earlier = await claim(sql, operation, actor, call, input);
      if (earlier) return { data: earlier.body as Answer<Op>, entryId: earlier.entryId };
      const context = {
        db,
        sql,
        send,
        last: refuseLast,
        actor,
        call,
        now: new Date(),
        entryId,
        record: recorder.record,
        belongTo: recorder.belongTo(sql),
        isStale: check.isStale,
        forget: recorder.forget,
      };
      const answer = await run(operation, context, input);
      refuseUncompared(call, check);
      if (answer instanceof FailedAndKept) {
        await last(...recorder.statements());
        return answer;
      }
      // One that is kept for whoever asks again has to be here before the end.
      const early = call.idempotency ? await arrived(answer) : answer;
      const ended = early instanceof Pending ? last(...recorder.statements()) : undefined;
      ended?.catch(() => undefined);
      const encoded = encode(operation, await arrived(early));
      const kept = () => keep(operation, actor, call, () => ({ body: encoded.data, entryId }));
      await (ended ?? last(...recorder.statements(), ...kept()));
      // Whether an anonymous request concerned anybody is not for its sender to know.
      if (recorder.hasEntry() && !isPublic) encoded.entryId = entryId;
      return encoded;
    },
    "write",
  );
  announce(recorder.announcement());
  if (performed instanceof FailedAndKept) throw performed.error;
  return performed;
}

export const transactionFor = (operation: AnyOperation, actor: Actor | undefined) =>
  operation.system || !actor ? withSystem : withTenant;

export const run = (operation: AnyOperation, context: unknown, input: unknown): Promise<unknown> =>
  operation.run(context as Context & { belongTo: never }, input as never);

/** An answer that was under way, once it is here. */
export const arrived = async (answer: unknown) => (answer instanceof Pending ? answer.answer : answer);

function encode<Op extends AnyOperation>(operation: Op, answer: unknown): Performed<Answer<Op>> {
  if (answer instanceof Download) return { data: undefined as Answer<Op>, download: answer };
  if (answer instanceof Encoded) return new ReadyMade<Answer<Op>>(answer.json);
  return { data: z.encode(operation.output, answer as never) as Answer<Op> };
}

/** An answer as Postgres wrote it; read back only for those who look inside. */
class ReadyMade<T> implements Performed<T> {
  entryId?: string;
  private parsed: { data: T } | undefined;

  constructor(readonly json: string) {}

  get data(): T {
    this.parsed ??= { data: JSON.parse(this.json) as T };
    return this.parsed.data;
  }
}

export function refuseLast(): never {
  throw new Error("A write ends with its journal entry.");
}

function refuseRecord(): never {
  throw new Error("A read has nothing to record.");
}
