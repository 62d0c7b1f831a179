import { and, count, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { filterCondition } from "@/lib/filters/conditions";
import type { Filter } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import type { ViewResource } from "./schema";

/** More tabs than anybody can keep apart: of the team together, and of each person alone. */
const MOST_VIEWS = 50;

/** Refuses a filter that does not fit the list's fields, before it is kept. */
export async function refuseUnfitting(context: Context, filter: Filter | null | undefined) {
  if (filter) filterCondition(context, filter, await findLeadFields(context));
}

/** Only those who work with leads put something before the whole team. */
export function refuseShy({ actor }: Context) {
  if (!actor.scopes.has("leads:write"))
    throw new OperationError("forbidden", "You may keep views for yourself, but not share them.");
}

/** Refuses one more view where there are as many as fit. */
export async function refuseTooMany(
  { db, actor }: Context,
  { resource, isShared }: { resource: ViewResource; isShared: boolean },
) {
  const [counted] = await db
    .select({ views: count() })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.teamId, actor.teamId),
        eq(savedViews.resource, resource),
        eq(savedViews.isShared, isShared),
      ),
    );
  if ((counted?.views ?? 0) >= MOST_VIEWS)
    throw new OperationError(
      "invalid",
      isShared
        ? `A team shares at most ${MOST_VIEWS} views of a list. Delete some first.`
        : `You can keep at most ${MOST_VIEWS} views of a list for yourself. Delete some first.`,
    );
}

/** What the team may read of it in the journal: what is somebody's own keeps its name to itself. */
export const titleOf = ({ name, isShared }: { name: string; isShared: boolean }) =>
  isShared ? `the view ${name}` : "a view of their own";

/** Open screens hear of what the team shares. */
export const viewEvents = (viewId: string, isSeen: boolean): RecordedEvent[] =>
  isSeen ? [{ name: "view.changed", data: { viewId } }] : [];
