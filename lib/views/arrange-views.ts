import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { savedViews, viewArrangements } from "@/db/schema";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { viewResource } from "./schema";
import { viewNotFound } from "./view-json";

export const arrangeViews = operation({
  name: "views.arrange",
  summary: "Sets the order of your views of a list, and which of them it opens with; for you alone.",
  scope: "views:write",
  effect: "write",
  route: "PUT /views/arrangement",
  input: z.strictObject({
    resource: viewResource.default("leads"),
    viewIds: z
      .array(id)
      .max(200)
      .optional()
      .describe("The views in your order; those left out follow by age."),
    defaultViewId: id.nullish().describe("null opens the list with all rows."),
  }),
  output: z.null(),
  status: 204,
  async run(context, { resource, viewIds, defaultViewId }) {
    const { db, actor, now } = context;
    if (!actor.userId)
      throw new OperationError("forbidden", "Views are arranged by a person, for themselves.");
    if (defaultViewId) await refuseUnknown(context, defaultViewId);
    const changes = {
      ...(viewIds && { viewIds: [...new Set(viewIds)] }),
      ...(defaultViewId !== undefined && { defaultViewId }),
      updatedAt: now,
    };
    await db
      .insert(viewArrangements)
      .values({ teamId: actor.teamId, userId: actor.userId, resource, ...changes })
      .onConflictDoUpdate({
        target: [viewArrangements.teamId, viewArrangements.userId, viewArrangements.resource],
        set: changes,
      });
    context.record({ summary: "Arranged their views" });
    return null;
  },
});

/** A list cannot open with a view that its reader does not see. */
async function refuseUnknown({ db, actor }: Context, viewId: string) {
  const [view] = await db
    .select({ id: savedViews.id })
    .from(savedViews)
    .where(and(eq(savedViews.teamId, actor.teamId), eq(savedViews.id, viewId)));
  if (!view) throw viewNotFound();
}
