import { z } from "zod";

export const roles = ["owner", "admin", "manager", "agent", "viewer"] as const;
export const role = z.enum(roles);
export type Role = z.output<typeof role>;

/** What a person or key may do. `self:*` concerns only the caller's own account. */
export const scopes = [
  "self:read",
  "self:write",
  "leads:read",
  "leads:write",
  "leads:delete",
  "leads:import",
  "leads:export",
  "leads:bulk",
  "tasks:read",
  "tasks:write",
  "views:write",
  "campaigns:send",
  "journal:read",
  "journal:undo",
  "team:read",
  "team:manage",
  "team:delete",
  "members:manage",
  "billing:manage",
  "jobs:read",
  "jobs:manage",
  "simulator:use",
  "agent:use",
  "agent:manage",
] as const;
export const scope = z.enum(scopes);
export type Scope = z.output<typeof scope>;

const viewer: Scope[] = [
  "self:read",
  "self:write",
  "leads:read",
  "tasks:read",
  "journal:read",
  "team:read",
  "views:write",
  "agent:use",
];
const agent: Scope[] = [...viewer, "leads:write", "leads:delete", "leads:bulk", "tasks:write"];
const manager: Scope[] = [
  ...agent,
  "leads:import",
  "leads:export",
  "campaigns:send",
  "journal:undo",
  "simulator:use",
];
const admin: Scope[] = [
  ...manager,
  "team:manage",
  "members:manage",
  "jobs:read",
  "jobs:manage",
  "agent:manage",
];
const owner: Scope[] = [...admin, "billing:manage", "team:delete"];

const scopesByRole: Record<Role, ReadonlySet<Scope>> = {
  viewer: new Set(viewer),
  agent: new Set(agent),
  manager: new Set(manager),
  admin: new Set(admin),
  owner: new Set(owner),
};

/** The rights of a role, before anything was given to or taken from a single member. */
export const scopesOf = (ofRole: Role): ReadonlySet<Scope> => scopesByRole[ofRole];

/** Rights that can be given to or taken from one member, whatever their role. */
export const grantableScopes = [
  "leads:export",
  "leads:delete",
  "campaigns:send",
  "members:manage",
  "billing:manage",
] as const satisfies readonly Scope[];
export type GrantableScope = (typeof grantableScopes)[number];

/** true gives the right, false takes it away; what is absent is as the role has it. */
export const scopeOverrides = z.partialRecord(z.enum(grantableScopes), z.boolean());
export type ScopeOverrides = Partial<Record<GrantableScope, boolean>>;

/** The rights of a member. An owner's are always whole: who else could give them back? */
export function scopesWith(ofRole: Role, overrides: ScopeOverrides): ReadonlySet<Scope> {
  const changes = Object.entries(overrides) as [GrantableScope, boolean][];
  if (ofRole === "owner" || changes.length === 0) return scopesOf(ofRole);
  const effective = new Set(scopesOf(ofRole));
  for (const [right, isGiven] of changes) isGiven ? effective.add(right) : effective.delete(right);
  return effective;
}

/** Whether a role stands above another. */
export const outranks = (one: Role, other: Role) => roles.indexOf(one) < roles.indexOf(other);
