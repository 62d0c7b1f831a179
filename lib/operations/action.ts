import { v7 } from "uuid";
import { coerce } from "./coerce";
import type { Actor, Call } from "./context";
import type { Answer, AnyOperation } from "./define";
import { OperationError, type Problem } from "./errors";
import { perform } from "./perform";

/** What a server action gives back: the answer with its journal entry, or the problem. */
export type ActionResult<T> = { ok: true; data: T; entryId?: string } | { ok: false; error: Problem };

export interface ActionOptions {
  /** Finds the signed-in actor and the circumstances of the request. */
  caller(): Promise<{ actor: Actor | undefined; call: Call }>;
}

/**
 * Turns an operation into a server action. It takes a plain object, or a submitted form
 * (as `useActionState` passes it, or without JavaScript).
 */
export function createAction({ caller }: ActionOptions) {
  return <Op extends AnyOperation>(operation: Op) =>
    async (
      ...args: [input: unknown] | [previous: unknown, form: FormData]
    ): Promise<ActionResult<Answer<Op>>> => {
      const requestId = v7();
      try {
        const { actor, call } = await caller();
        const { version, ...input } = inputOf(operation, args.at(-1));
        const known =
          version === undefined || version === "" ? {} : { expectedVersion: Number(version) };
        const { data, entryId } = await perform(operation, actor, input, {
          ...call,
          ...known,
          requestId,
        });
        return { ok: true, data, ...(entryId && { entryId }) };
      } catch (thrown) {
        return { ok: false, error: OperationError.from(thrown, requestId).toProblem(requestId) };
      }
    };
}

function inputOf(operation: AnyOperation, raw: unknown): Record<string, unknown> {
  if (raw instanceof FormData)
    return coerce(
      operation.input,
      [...raw].filter(([key]) => !key.startsWith("$ACTION")),
    );
  return typeof raw === "object" && raw !== null ? { ...raw } : {};
}
