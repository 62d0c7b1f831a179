import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { keepAnOwner, refuseAbove } from "./decide-member";
import { findMember, refuseStaleMember } from "./find-member";
import { handOverLeads } from "./hand-over-leads";
import { removalInput } from "./input";
import { keysThatEnd } from "./keys-that-end";
import { moveSessions } from "./move-sessions";

export const removeMember = operation({
  name: "teams.removeMember",
  summary:
    "Remove a member, or yourself, from a team and say who takes their leads; their name stays in its history.",
  scope: "self:write",
  effect: "write",
  set: true,
  route: "DELETE /teams/:id/members/:userId",
  status: 204,
  comparesVersion: true,
  system: true,
  input: removalInput,
  output: z.object({}),
  async run(context, { id, userId, leadsTo }) {
    const { sql, actor } = context;
    const isSelf = userId === actor.userId && !actor.apiKeyId;
    if (!isSelf && !actor.scopes.has("members:manage"))
      throw new OperationError("forbidden", "Your role does not allow removing members.");
    const found = await findMember(context, id, userId);
    refuseAbove(actor, found);
    await refuseStaleMember(context, found);
    await keepAnOwner(context, found);
    const handOver = await handOverLeads(context, found, leadsTo);
    const keys = await keysThatEnd(sql, id, userId);
    await sql`
      update team_members set left_at = now(), deactivated_at = coalesce(deactivated_at, now()), scope_overrides = '{}',
        version = version + 1, updated_at = now()
      where team_id = ${id} and user_id = ${userId}`;
    await moveSessions(sql, id, userId);
    const act = isSelf ? `${found.name} left the team` : `Removed ${found.name} from the team`;
    context.record({
      summary: [act, handOver.summary, keys].filter(Boolean).join("; "),
      events: [{ name: "settings.changed", data: {} }, ...handOver.events],
    });
    return {};
  },
});
