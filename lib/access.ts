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
  "journal:read",
  "journal:undo",
  "team:read",
  "team:manage",
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
  "journal:read",
  "team:read",
  "agent:use",
];
const agent: Scope[] = [...viewer, "leads:write", "leads:delete", "leads:bulk"];
const manager: Scope[] = [...agent, "leads:import", "leads:export", "journal:undo", "simulator:use"];
const admin: Scope[] = [
  ...manager,
  "team:manage",
  "members:manage",
  "jobs:read",
  "jobs:manage",
  "agent:manage",
];
const owner: Scope[] = [...admin, "billing:manage"];

const scopesByRole: Record<Role, ReadonlySet<Scope>> = {
  viewer: new Set(viewer),
  agent: new Set(agent),
  manager: new Set(manager),
  admin: new Set(admin),
  owner: new Set(owner),
};

export const scopesOf = (ofRole: Role): ReadonlySet<Scope> => scopesByRole[ofRole];
