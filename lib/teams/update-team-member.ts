import { and, eq, sql } from "drizzle-orm";
import { teamMembers } from "@/db/schema";
import {
  type GrantableScope,
  type Role,
  type ScopeOverrides,
  scopesOf,
  scopesWith,
} from "@/lib/access";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { keepAnOwner, refuseAbove, refuseGrants, rightsOf } from "./decide-member";
import { findMember, type Membership, refuseStaleMember } from "./find-member";
import { findTeam } from "./get-team";
import { memberInput } from "./input";
import { keysThatEnd } from "./keys-that-end";
import { moveSessions } from "./move-sessions";
import { overridesInWords, team } from "./schema";

export const updateTeamMember = operation({
  name: "teams.updateMember",
  summary:
    "Change a member's role, rights, title, capacity, whether they are on duty, or whether they may sign in here.",
  scope: "members:manage",
  effect: "write",
  route: "PUT /teams/:id/members/:userId",
  system: true,
  versionOf: ({ members }, { userId }) => members.find((member) => member.userId === userId)?.version,
  input: memberInput,
  output: team,
  async run(context, { id, userId, rights, isActive, ...facts }) {
    const found = await findMember(context, id, userId);
    await refuseStaleMember(context, found);
    const role = facts.role ?? found.role;
    const overrides = withoutDefaults(role, { ...found.overrides, ...rights });
    await decide(context, found, { role, overrides, isActive: isActive ?? found.isActive, rights });
    const keys = isActive === false ? await keysThatEnd(context.sql, id, userId) : "";
    await context.db
      .update(teamMembers)
      .set({
        ...facts,
        scopeOverrides: overrides,
        ...(isActive !== undefined &&
          isActive !== found.isActive && { deactivatedAt: isActive ? null : context.now }),
        version: sql`${teamMembers.version} + 1`,
        updatedAt: context.now,
      })
      .where(and(eq(teamMembers.teamId, id), eq(teamMembers.userId, userId)));
    if (isActive === false) await moveSessions(context.sql, id, userId);
    context.record({
      summary: [summaryOf(found, facts, isActive, rights && overrides), keys]
        .filter(Boolean)
        .join("; "),
      events: [{ name: "settings.changed", data: {} }],
    });
    return findTeam(context, id);
  },
});

interface Wanted {
  role: Role;
  overrides: ScopeOverrides;
  isActive: boolean;
  rights: ScopeOverrides | undefined;
}

async function decide(context: Context, found: Membership, wanted: Wanted) {
  const { actor } = context;
  refuseAbove(actor, found);
  if (wanted.role === "owner" && Object.keys(wanted.rights ?? {}).length > 0)
    throw new OperationError("invalid", {
      detail: "An owner has every right. Give them another role to take one away.",
      fields: { rights: "cannot be changed for an owner" },
    });
  const before = found.isActive ? rightsOf(found) : new Set<never>();
  const after = wanted.isActive ? scopesWith(wanted.role, wanted.overrides) : new Set<never>();
  if (wanted.role !== found.role || wanted.isActive) refuseGrants(actor, wanted.role, before, after);
  if (wanted.role !== "owner" || !wanted.isActive) await keepAnOwner(context, found);
}

/** Keeps only what differs from the role, so that a change of role never leaves a hidden remainder. */
function withoutDefaults(role: Role, overrides: ScopeOverrides): ScopeOverrides {
  const byRole = scopesOf(role);
  const kept = (Object.entries(overrides) as [GrantableScope, boolean][]).filter(
    ([right, isGiven]) => byRole.has(right) !== isGiven,
  );
  return role === "owner" ? {} : Object.fromEntries(kept);
}

function summaryOf(
  found: Membership,
  facts: { role?: Role | undefined; title?: unknown; capacity?: unknown; onDuty?: boolean | undefined },
  isActive: boolean | undefined,
  overrides: ScopeOverrides | undefined,
): string {
  const said = [
    facts.role && facts.role !== found.role && `now ${facts.role}`,
    facts.title !== undefined && "title",
    facts.capacity !== undefined && "how many leads they take",
    facts.onDuty !== undefined && (facts.onDuty ? "on duty" : "off duty"),
    isActive !== undefined && (isActive ? "may sign in again" : "may no longer sign in"),
    overrides && (overridesInWords(overrides) || "rights as the role has them"),
  ].filter(Boolean);
  return `Changed ${found.name}: ${said.join(", ") || "nothing"}`;
}
