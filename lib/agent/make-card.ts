import { v7 } from "uuid";
import { withTenant } from "@/db/client";
import type { Actor, Call } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { rehearse } from "@/lib/operations/rehearse";
import { asOrder } from "./as-order";
import { LIMITS } from "./limits";
import { type Planned, readPlanned } from "./planned-changes";
import type { ApprovalCard } from "./schema";
import { signApproval } from "./sign-approval";
import { toolName } from "./tool-policy";

/** Where a card belongs. */
export interface Place {
  conversationId: string;
  messageId: string;
  callId: string;
}

/**
 * Makes the card of a call: performs it for show, keeps the question with the exact input, and signs it. An open
 * card of the same call gives way. Throws what the operation would throw, for then there is nothing to ask.
 */
export async function makeCard(
  operation: AnyOperation,
  actor: Actor,
  inputText: string,
  why: ApprovalCard["why"],
  place: Place,
  call: Call,
): Promise<ApprovalCard> {
  const input: unknown = JSON.parse(inputText);
  const { title, planned, expectedVersion } = await preview(operation, actor, input, call);
  const approvalId = v7();
  const tool = toolName(operation);
  const expiresAt = new Date(Date.now() + LIMITS.approvalMinutes * 60_000).toISOString();
  const { teamId } = actor;
  const userId = actor.userId ?? "";
  await withTenant(
    tenancyOf(actor),
    async ({ sql }) => {
      await sql`update agent_approvals set state = 'replaced', decided_at = now()
        where team_id = ${teamId} and message_id = ${place.messageId} and call_id = ${place.callId} and state = 'pending'`;
      await sql`insert into agent_approvals (id, team_id, conversation_id, message_id, user_id, call_id, tool, input_text, expected_version, rows, expires_at)
        values (${approvalId}, ${teamId}, ${place.conversationId}, ${place.messageId}, ${userId}, ${place.callId}, ${tool}, ${inputText}, ${expectedVersion}, ${planned.count}, ${expiresAt})`;
    },
    "write",
  );
  return {
    approvalId,
    callId: place.callId,
    tool,
    title,
    why,
    effect: operation.effect as ApprovalCard["effect"],
    rows: { count: planned.count, isExact: true, href: listOf(input), sample: planned.sample },
    changes: planned.changes,
    inputText,
    signature: signApproval({ approvalId, teamId, userId, tool, inputText, ...place }),
    state: "pending",
    reason: null,
    expiresAt,
  };
}

/** How many rows a call would change now. */
export const rowsNow = async (operation: AnyOperation, actor: Actor, input: unknown, call: Call) =>
  (await preview(operation, actor, input, call)).planned.count;

async function preview(operation: AnyOperation, actor: Actor, input: unknown, call: Call) {
  // What leaves the house is not tried out; the operation's own words and the input say what it is.
  if (operation.effect === "send")
    return { title: operation.summary, planned: nothing, expectedVersion: null };
  const { summary, seen, comparesVersion } = await rehearse(
    operation,
    actor,
    input,
    { ...call, door: "agent" },
    async (sql, entryId) => {
      const planned = await readPlanned(sql, actor, entryId);
      if (planned.only?.table !== "leads") return { planned, version: null };
      const [row] = await sql<{ version: number }[]>`
        select version - 1 as version from leads where team_id = ${actor.teamId} and id = ${planned.only.id}`;
      return { planned, version: operation.set ? null : (row?.version ?? null) };
    },
  );
  return {
    title: asOrder(summary),
    planned: seen.planned,
    expectedVersion: comparesVersion ? seen.version : null,
  };
}

const nothing: Planned = { count: 0, sample: [], changes: [], only: undefined };

/** The product's own list of what a filter matches. */
function listOf(input: unknown): string | null {
  const { filter, q } = (input ?? {}) as { filter?: unknown; q?: unknown };
  if (filter === undefined && q === undefined) return null;
  const query = new URLSearchParams();
  if (filter !== undefined) query.set("filter", JSON.stringify(filter));
  if (typeof q === "string") query.set("q", q);
  return `/leads?${query}`;
}
