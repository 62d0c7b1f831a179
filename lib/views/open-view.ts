import { and, eq } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import { mendFilter } from "@/lib/filters/mend";
import type { Filter } from "@/lib/filters/schema";
import { findLeadFields } from "@/lib/leads/fields";
import { type LeadSort, leadSort } from "@/lib/leads/schema";
import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { findGone, goneWords } from "@/lib/routing/find-gone";
import { viewNotFound } from "./view-json";

/** The order of a saved view of leads; nothing when it has none of its own. */
export async function sortOfView(
  context: Context,
  viewId: string | undefined,
): Promise<LeadSort | undefined> {
  if (viewId === undefined) return undefined;
  const { sort } = await find(context, viewId);
  const known = leadSort.safeParse(sort);
  return known.success ? known.data : undefined;
}

/**
 * What a saved view of leads asks for. Throws `not_found` for one that is gone or somebody else's own, and `invalid`
 * when it asks for what is gone: without that part it would show other rows than its name says.
 */
export async function filterOfView(context: Context, viewId: string): Promise<Filter | undefined> {
  const { filter } = await find(context, viewId);
  if (!filter) return undefined;
  const fields = await findLeadFields(context);
  const { filter: whole, lost } = mendFilter(filter, fields);
  const gone = [...lost, ...goneWords(filter, fields, await findGone(context, [filter], fields))];
  if (gone.length === 0) return whole;
  const sentence = `asks for what does not exist any more: ${gone.join(", ")}`;
  throw new OperationError("invalid", {
    detail: `This view ${sentence}. Change the view, or give a filter instead.`,
    fields: { view: sentence },
  });
}

async function find({ db, actor }: Context, viewId: string) {
  const [view] = await db
    .select({ filter: savedViews.filter, sort: savedViews.sort })
    .from(savedViews)
    .where(
      and(
        eq(savedViews.teamId, actor.teamId),
        eq(savedViews.id, viewId),
        eq(savedViews.resource, "leads"),
      ),
    );
  if (!view) throw viewNotFound();
  return view;
}
