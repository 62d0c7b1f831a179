import { asc, eq } from "drizzle-orm";
import { leadStatuses } from "@/db/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";

export type StatusRow = typeof leadStatuses.$inferSelect;

/** The team's pipeline, in its order. */
export const findStatuses = ({ db, actor }: Pick<Context, "db" | "actor">): Promise<StatusRow[]> =>
  db
    .select()
    .from(leadStatuses)
    .where(eq(leadStatuses.teamId, actor.teamId))
    .orderBy(asc(leadStatuses.position), asc(leadStatuses.key));

/** The status of that key, or a sentence that says which there are. */
export function statusOf(statuses: readonly StatusRow[], key: string): StatusRow {
  const status = statuses.find((candidate) => candidate.key === key);
  if (status) return status;
  const known = statuses.map((candidate) => candidate.key).join(", ");
  throw new OperationError("invalid", {
    detail: `There is no status "${key}". Use one of ${known}.`,
    fields: { status: "is not a status of this team" },
  });
}

/** The loss reason that goes with a status: required by some, kept by those that end a deal, cleared by all others. */
export function lossReasonFor(status: StatusRow, reason: string | null | undefined): string | null {
  if (status.requiresReason && !reason) {
    throw new OperationError("invalid", {
      detail: `Say why: ${status.label} needs a loss reason.`,
      fields: { lossReason: "is needed for this status" },
    });
  }
  return status.requiresReason || status.kind === "lost" ? (reason ?? null) : null;
}
