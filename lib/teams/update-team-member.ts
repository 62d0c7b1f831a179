import { and, eq, isNull, sql } from "drizzle-orm";
import { teamMembers, users } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { findTeam } from "./get-team";
import { memberInput, team } from "./schema";

export const updateTeamMember = operation({
  name: "teams.updateMember",
  summary:
    "Change a member's role, title, capacity or whether they are on duty; the last owner stays one.",
  scope: "members:manage",
  effect: "write",
  route: "PUT /teams/:id/members/:userId",
  input: memberInput,
  output: team,
  async run(context, { id, userId, ...changes }) {
    const { db, actor } = context;
    if (id !== actor.teamId) throw new OperationError("not_found");
    const found = await findMember(context, userId);
    if (context.call.expectedVersion !== undefined && context.call.expectedVersion !== found.version)
      throw new OperationError("conflict", "Someone else changed this member. Reload to see it.");
    await decide(context, found, changes.role);
    await db
      .update(teamMembers)
      .set({ ...changes, version: sql`${teamMembers.version} + 1`, updatedAt: context.now })
      .where(and(eq(teamMembers.teamId, actor.teamId), eq(teamMembers.userId, userId)));
    context.record({
      summary: `Changed ${found.name}: ${Object.keys(changes).join(", ")}`,
      events: [{ name: "settings.changed", data: {} }],
    });
    return findTeam(context, id);
  },
});

interface Found {
  name: string;
  role: string;
  version: number;
}

async function findMember({ db, actor }: Context, userId: string): Promise<Found> {
  const [found] = await db
    .select({ name: users.name, role: teamMembers.role, version: teamMembers.version })
    .from(teamMembers)
    .innerJoin(users, eq(users.id, teamMembers.userId))
    .where(and(eq(teamMembers.teamId, actor.teamId), eq(teamMembers.userId, userId)))
    .for("update", { of: teamMembers });
  if (!found) throw new OperationError("not_found");
  return found;
}

async function decide({ db, actor }: Context, found: Found, wanted: string | undefined) {
  if (wanted === undefined || wanted === found.role) return;
  const touchesOwner = wanted === "owner" || found.role === "owner";
  if (touchesOwner && actor.role !== "owner")
    throw new OperationError("forbidden", "Only an owner can make or unmake an owner.");
  if (found.role !== "owner") return;
  const owners = await db
    .select({ id: teamMembers.id })
    .from(teamMembers)
    .where(
      and(
        eq(teamMembers.teamId, actor.teamId),
        eq(teamMembers.role, "owner"),
        isNull(teamMembers.deactivatedAt),
      ),
    )
    .for("update");
  if (owners.length < 2)
    throw new OperationError(
      "conflict",
      `${found.name} is the last owner. Make someone else an owner first.`,
    );
}
