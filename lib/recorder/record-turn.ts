import { withTenant } from "@/db/client";
import type { Actor } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import { storedJson } from "@/lib/text";
import type { RecordedCall } from "./schema";

/** What a model call used; added to the turn. */
export interface Used {
  inputTokens: number;
  outputTokens: number;
  costMicros: number;
}

/** Characters of a tool's input or output that the recorder keeps. */
const KEPT = 4_000;

/** Replaces what was set aside for a call by what it cost. */
export const settle = (actor: Actor, turnId: string, used: Used, calls: RecordedCall[]) =>
  withTenant(
    tenancyOf(actor),
    ({ sql }) => sql`
      update agent_turns set steps = steps + 1, calls = ${storedJson(calls)}::jsonb, reserved_micros = 0,
        input_tokens = input_tokens + ${used.inputTokens}, output_tokens = output_tokens + ${used.outputTokens},
        cost_micros = cost_micros + ${used.costMicros}
      where team_id = ${actor.teamId} and id = ${turnId}`,
    "write",
  );

/** Closes the record of a turn. What was set aside and never answered for stays counted. */
export const endTurn = (
  actor: Actor,
  turnId: string,
  end: { outcome: string; milliseconds: number; firstByteMs: number | null; calls: RecordedCall[] },
) =>
  withTenant(
    tenancyOf(actor),
    ({ sql }) => sql`
      update agent_turns set ended_at = now(), outcome = ${end.outcome}, milliseconds = ${end.milliseconds},
        first_byte_ms = ${end.firstByteMs}, calls = ${storedJson(end.calls)}::jsonb
      where team_id = ${actor.teamId} and id = ${turnId}`,
    "write",
  );

/** A value as the recorder keeps it: whole, or the beginning of its text. */
export function kept(value: unknown): unknown {
  const text = JSON.stringify(value ?? null);
  return text.length <= KEPT ? (value ?? null) : `${text.slice(0, KEPT)}… (${text.length} characters)`;
}
