import { and, eq, sql } from "drizzle-orm";
import { z } from "zod";
import { savedViews } from "@/db/schema";
import { id } from "@/lib/leads/input";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { refuseShy, refuseTooMany, refuseUnfitting, titleOf, viewEvents } from "./decide-view";
import { findView, isAuthor, type ViewRow } from "./find-view";
import { viewName, viewParts } from "./input";
import { savedView } from "./schema";
import { readView } from "./view-json";

export const updateView = operation({
  name: "views.update",
  summary: "Renames, shares or changes a saved view; its author or, when it is shared, a manager may.",
  scope: "views:write",
  effect: "write",
  route: "PUT /views/:id",
  input: z.strictObject({ id, name: viewName.optional(), ...viewParts }),
  output: savedView,
  async run(context, { id, ...given }) {
    const before = await findView(context, id);
    const changes = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    ) as Partial<ViewRow>;
    await refuseUnfitting(context, changes.filter);
    await decideSharing(context, before, changes.isShared ?? before.isShared);
    const after = { ...before, ...changes };
    await context.db
      .update(savedViews)
      .set({ ...changes, version: sql`${savedViews.version} + 1`, updatedAt: context.now })
      .where(and(eq(savedViews.teamId, context.actor.teamId), eq(savedViews.id, id)));
    context.record({
      summary: `Changed ${titleOf(after)}`,
      events: viewEvents(id, before.isShared || after.isShared),
    });
    return readView(context, id);
  },
});

async function decideSharing(context: Context, before: ViewRow, isShared: boolean) {
  if (isShared === before.isShared) return;
  if (isShared) refuseShy(context);
  else if (!isAuthor(context, before))
    throw new OperationError(
      "forbidden",
      "Only its author can take a view back for themselves. Save your own, or delete this one.",
    );
  await refuseTooMany(context, { resource: before.resource, isShared });
}
