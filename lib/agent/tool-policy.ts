import type { Scope } from "@/lib/access";
import { authorize } from "@/lib/operations/authorize";
import type { Actor } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";

/**
 * Which rights a model may use at all, whoever it works for. This is the one place that keeps billing, roles,
 * members, keys, settings, permanent deletion and whole exports out of its reach. A new right is decided here:
 * the type asks for it.
 */
const openToModels: Record<Scope, boolean> = {
  "self:read": false,
  "self:write": false,
  "leads:read": true,
  "leads:write": true,
  "leads:delete": true,
  "leads:import": true,
  "leads:export": false,
  "leads:bulk": true,
  "tasks:read": true,
  "tasks:write": true,
  "views:write": true,
  "campaigns:send": true,
  "journal:read": true,
  "journal:undo": true,
  "team:read": true,
  "team:manage": false,
  "team:delete": false,
  "members:manage": false,
  "billing:manage": false,
  "jobs:read": false,
  "jobs:manage": false,
  "simulator:use": false,
  "agent:use": false,
  "agent:manage": false,
};

/** Whether an operation is a tool at all: what needs no sign-in, answers a secret or streams is none. */
export const isTool = (operation: AnyOperation): boolean =>
  operation.scope !== "public" &&
  openToModels[operation.scope] &&
  !operation.secret &&
  !operation.streams &&
  !operation.signInLimit;

/** The tools of a person or key: what they may do themselves, now and through what they came with. */
export const toolsOf = (catalog: readonly AnyOperation[], actor: Actor): AnyOperation[] =>
  catalog.filter((operation) => isTool(operation) && mayPerform(operation, actor));

function mayPerform({ scope, ...operation }: AnyOperation, actor: Actor): boolean {
  if (scope === "public") return false;
  try {
    authorize({ ...operation, scope }, actor);
    return true;
  } catch {
    return false;
  }
}

/** `leads.assign` ↔ `leads_assign`. */
export const toolName = ({ name }: AnyOperation): string => name.replace(".", "_");
