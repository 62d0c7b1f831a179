import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { savedViews } from "@/db/schema";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { titleOf, viewEvents } from "./decide-view";
import { findView } from "./find-view";

export const deleteView = operation({
  name: "views.delete",
  summary: "Deletes a saved view; the rows it showed stay as they are.",
  scope: "views:write",
  effect: "write",
  route: "DELETE /views/:id",
  status: 204,
  comparesVersion: true,
  input: z.strictObject({ id }),
  output: z.null(),
  async run(context, { id }) {
    const view = await findView(context, id);
    await context.db
      .delete(savedViews)
      .where(and(eq(savedViews.teamId, context.actor.teamId), eq(savedViews.id, id)));
    context.record({
      summary: `Deleted ${titleOf(view)}`,
      events: viewEvents(id, view.isShared),
    });
    return null;
  },
});
