import { z } from "zod";
import { type Role, scopesOf } from "@/lib/access";
import { invite } from "@/lib/invitations/invite";
import { invitation } from "@/lib/invitations/schema";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseGrants } from "./decide-member";
import { findMember } from "./find-member";
import { newMemberInput } from "./input";

export const addMember = operation({
  name: "teams.addMember",
  summary:
    "Invite somebody to a team by mail with a role, or take back a former member by their `userId` at once.",
  scope: "members:manage",
  effect: "send",
  route: "POST /teams/:id/members",
  status: 201,
  verified: true,
  system: true,
  input: newMemberInput,
  output: z.object({
    invitation: invitation.nullable().describe("null for somebody who came back at once."),
  }),
  async run(context, { id, email, userId, role }) {
    if (id !== context.actor.teamId) throw new OperationError("not_found");
    refuseGrants(context.actor, role, new Set(), scopesOf(role));
    if (email) return { invitation: await invite(context, email, role) };
    await takeBack(context, id, userId as string, role);
    return { invitation: null };
  },
});

async function takeBack(context: Context, teamId: string, userId: string, role: Role): Promise<void> {
  const found = await findMember(context, teamId, userId, { hasLeft: true });
  await context.sql`
    update team_members set role = ${role}, left_at = null, deactivated_at = null, on_duty = true, version = version + 1, updated_at = now()
    where team_id = ${teamId} and user_id = ${userId}`;
  context.record({
    summary: `Took ${found.name} back into the team as ${role}`,
    events: [{ name: "member.added", data: { userId } }],
  });
}
