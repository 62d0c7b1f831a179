import type { Actor } from "@/lib/operations/context";

/** Whether somebody wrote this, or may put right what others wrote: a manager, or work that runs by itself. */
export const isAuthorOrManager = ({ userId, role }: Actor, authorId: string | null): boolean =>
  (userId !== undefined && authorId === userId) ||
  role === undefined ||
  ["owner", "admin", "manager"].includes(role);
