import { z } from "zod";
import type { Scope } from "@/lib/access";
import type { Actor, Context, PublicContext } from "./context";
import type { OperationError } from "./errors";

/** `read` changes nothing, `write` can be undone, `send` leaves the house, `destroy` is for good. */
export type Effect = "read" | "write" | "send" | "destroy";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * One thing the product can do. Pages, server actions, REST, OpenAPI, the agent's tools, MCP and
 * background functions are adapters over a list of these values. How far it reaches is declared, never guessed
 * from its name: `effect` says what kind of change it makes, `set` that it changes many rows in one call.
 */
export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** `noun.verb`, as in `leads.assign`. */
  name: string;
  /** One plain sentence: when to use it and what it changes. Read by people and by models. */
  summary: string;
  /** The permission it needs; `public` needs no sign-in. */
  scope: Scope | "public";
  effect: Effect;
  /**
   * It changes many rows at once, or what many rows hang on: bulk changes, imports, undo, merging tags, the pipeline.
   * Keys need the access level `dangerous` for it, and an agent asks first.
   */
  set?: boolean;
  /** Method and path under `/api`, as in `PATCH /leads/:id/assign`. */
  route: `${Method} /${string}`;
  input: Input;
  output: Output;
  /** HTTP status of success; 200 when not given. 204 sends no body. */
  status?: 200 | 201 | 202 | 204;
  /**
   * The version that travels as the ETag, where it is not the answer's own `version`: of an answer that holds more
   * than the row that `If-Match` is about.
   */
  versionOf?: (answer: z.input<Output>, input: Record<string, unknown>) => number | undefined;
  /** Refuses a stale `If-Match` though its answer carries no version. Those that answer with one always do. */
  comparesVersion?: true;
  /** Its answer holds a secret, so it is never kept for `Idempotency-Key` nor logged. */
  secret?: boolean;
  /** Its answer is a stream of server-sent events (a `Download` without a file name), never kept either. */
  streams?: true;
  /** Needs a verified address: what sends, invites or makes keys. */
  verified?: boolean;
  /**
   * Limited as sign-in is: a handful of tries per quarter of an hour, by this account and, for visitors, by IP.
   * An office shares one address, so those who are signed in are counted by their account alone.
   */
  signInLimit?: (input: z.output<Input>, actor: Actor | undefined) => string;
  /** Takes a code of a second factor: tries are counted for this account over all operations that do. */
  codeLimit?: (input: z.output<Input>, actor: Actor | undefined) => string | undefined;
  /** Guards a person's own account, so that no key may do it. */
  personOnly?: boolean;
  /** Open to someone who has to set up a second factor before anything else. */
  beforeSecondFactor?: boolean;
  /** Needs the cross-team role: it finds things before a team is known, or acts on people's own accounts. */
  system?: boolean;
  run(context: Context, input: z.output<Input>): Promise<z.output<Output> | Special>;
}

/** An operation that nobody needs to be signed in for. */
export interface PublicOperation<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> extends Omit<Operation<Input, Output>, "run" | "scope"> {
  scope: "public";
  run(context: PublicContext, input: z.output<Input>): Promise<z.output<Output> | Special>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of operations has no single input type; `perform` parses before `run`.
export type AnyOperation = Operation<any, any> | PublicOperation<any, any>;

/** What the API's document says of an address that takes a file, which is no operation's input. */
export interface FileDoor
  extends Pick<Operation, "name" | "summary" | "scope" | "route" | "output" | "status"> {
  fileField: { name: string; description: string };
}

/** Whether its answers are rows that people edit, whose version travels as the ETag. */
export const isVersioned = ({ output, versionOf }: AnyOperation): boolean =>
  versionOf !== undefined || (output instanceof z.ZodObject && "version" in output.shape);

/** An answer that Postgres already wrote as JSON; the catalog test holds it to the output schema. */
export class Encoded {
  constructor(readonly json: string) {}
}

/**
 * An answer whose question was sent and not waited for, so that the journal entry and the end of the transaction travel
 * along. Only where it can no longer refuse: the rows it reads are locked, or were added by this very transaction.
 */
export class Pending {
  constructor(readonly answer: Promise<Encoded>) {
    answer.catch(() => undefined);
  }
}

/** What an operation's `run` may give instead of the answer itself. */
type Special = Encoded | Pending | FailedAndKept;

/** A failure whose writes are kept: thrown, it would roll them back. */
export class FailedAndKept {
  constructor(readonly error: OperationError) {}
}

/** Declares an operation that a signed-in person or key may perform. */
export const operation = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Operation<Input, Output>,
) => definition;

/** Declares an operation that needs no sign-in. */
export const publicOperation = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<PublicOperation<Input, Output>, "scope">,
): PublicOperation<Input, Output> => ({ ...definition, scope: "public" });

/** An instant: ISO 8601 text on the wire, a `Date` inside. */
export const instant = z
  .codec(z.iso.datetime({ offset: true }), z.date(), {
    decode: (text) => new Date(text),
    encode: (date) => date.toISOString(),
  })
  .meta({ description: "An instant, ISO 8601 with offset." });

/** The answer of a performed operation as it travels: what REST, pages and the agent see. */
export type Answer<Op extends { output: z.ZodType }> = z.input<Op["output"]>;
