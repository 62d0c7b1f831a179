import { v7 } from "uuid";
import { withTenant } from "@/db/client";
import type { ToolOutput } from "@/lib/agent/schema";
import { toolName } from "@/lib/agent/tool-policy";
import type { Actor } from "@/lib/operations/context";
import { tenancyOf } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import { kept } from "@/lib/recorder/record-turn";
import type { RecordedCall } from "@/lib/recorder/schema";
import { storedJson } from "@/lib/text";

/** A call of another program's agent, beside our own agent's turns. */
export const recordMcpCall = (
  actor: Actor,
  operation: AnyOperation,
  input: unknown,
  output: ToolOutput,
  milliseconds: number,
) => {
  const call: RecordedCall = {
    tool: toolName(operation),
    input: kept(input),
    output: kept(output),
    milliseconds: Math.round(milliseconds),
    entryId: output.entryId ?? null,
    approval: "none",
  };
  return withTenant(
    tenancyOf(actor),
    ({ sql }) => sql`
      insert into agent_turns (id, team_id, user_id, kind, model, prompt_version, steps, calls, outcome, milliseconds, ended_at)
      values (${v7()}, ${actor.teamId}, ${actor.userId ?? null}, 'mcp', 'MCP', '', 1, ${storedJson([call])}::jsonb,
        ${output.problem?.code ?? "done"}, ${call.milliseconds}, now())`,
    "write",
  );
};
