import { outranks, type Role, roles } from "@/lib/access";

export const roleLabels: Record<Role, string> = {
  owner: "Owner",
  admin: "Admin",
  manager: "Manager",
  agent: "Agent",
  viewer: "Viewer",
};

const roleDescriptions: Record<Role, string> = {
  owner: "Everything, the team itself included",
  admin: "Members and settings too",
  manager: "All leads, import and export",
  agent: "Works on leads",
  viewer: "Looks, changes nothing",
};

/** The roles that somebody may hand out: none above their own. */
export const rolesUpTo = (own: Role | undefined) =>
  roles
    .filter((role) => own === undefined || !outranks(role, own))
    .map((role) => ({ id: role, label: roleLabels[role], description: roleDescriptions[role] }));
