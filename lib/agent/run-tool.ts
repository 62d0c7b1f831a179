import { withTenant } from "@/db/client";
import type { Actor, Call } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { perform } from "@/lib/operations/perform";
import { fitted } from "./fitted";
import { LIMITS } from "./limits";
import { dataText } from "./model-text";
import { furthest, readingOf, withoutText } from "./outside-text";
import type { Reading, ToolOutput } from "./schema";

/** Runs a tool as its user, through the agent's door. What fails comes back as the problem that every surface shows. */
export async function runTool(
  operation: AnyOperation,
  actor: Actor,
  input: unknown,
  call: Call,
): Promise<ToolOutput> {
  try {
    const { data, download, entryId } = await perform(operation, actor, input, {
      ...call,
      door: "agent",
    });
    if (download) return problemOf(new OperationError("invalid", "This answers with a file."));
    const summary = entryId && (await summaryOf(actor, entryId));
    return { data, ...(entryId && { entryId }), ...(summary && { summary }) };
  } catch (thrown) {
    return problemOf(OperationError.from(thrown, call.requestId));
  }
}

export function problemOf(error: OperationError): ToolOutput {
  const { code, detail, fields, data } = error.toProblem();
  return { problem: { code, detail, ...(fields && { fields }), ...(data !== undefined && { data }) } };
}

async function summaryOf(actor: Actor, entryId: string): Promise<string | undefined> {
  const [row] = await withTenant(
    tenancyOf(actor),
    ({ sql }) => sql<{ summary: string }[]>`
      select summary from journal_entries where team_id = ${actor.teamId} and id = ${entryId}`,
  );
  return row?.summary;
}

/**
 * What a model reads of a tool's answer: marked as data, without blanks, in at most so many characters; of a write
 * only ids and figures.
 */
export function textForModel(
  operation: AnyOperation,
  output: ToolOutput,
  characters: number = LIMITS.toolOutput,
): string {
  const note = output.note && { note: output.note };
  if (output.problem) return dataText({ problem: fitted(output.problem, characters).value, ...note });
  const entry = output.entryId && { entryId: output.entryId };
  if (operation.effect !== "read")
    return dataText({
      done: true,
      ...note,
      ...entry,
      data: fitted(withoutText(output.data), characters).value,
    });
  const { value, isCut } = fitted(output.data, characters);
  const cut = isCut && { cut: "Only the beginning. Narrow it down to see more." };
  return dataText({ data: value, ...note, ...cut });
}

/** What a model has read after this answer. */
export function readingAfter(operation: AnyOperation, output: ToolOutput): Reading {
  if (output.problem)
    return output.problem.data === undefined
      ? "none"
      : furthest("label", readingOf(operation, output.problem.data));
  return operation.effect === "read" ? readingOf(operation, output.data) : "none";
}
