import { v7 } from "uuid";
import { z } from "zod";
import { savedViews } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { refuseShy, refuseTooMany, refuseUnfitting, titleOf, viewEvents } from "./decide-view";
import { viewName, viewParts } from "./input";
import { savedView, viewResource } from "./schema";
import { readView } from "./view-json";

export const createView = operation({
  name: "views.create",
  summary: "Saves a filter with its order, columns and layout under a name, for yourself or the team.",
  scope: "views:write",
  effect: "write",
  route: "POST /views",
  status: 201,
  input: z.strictObject({ resource: viewResource.default("leads"), name: viewName, ...viewParts }),
  output: savedView,
  async run(context, { resource, name, filter, sort, columns, layout = "table", isShared = false }) {
    const { db, actor, now } = context;
    if (isShared) refuseShy(context);
    await refuseUnfitting(context, filter);
    await refuseTooMany(context, { resource, isShared });
    const viewId = v7();
    await db.insert(savedViews).values({
      id: viewId,
      teamId: actor.teamId,
      resource,
      name,
      filter: filter ?? null,
      sort: sort ?? null,
      columns: columns ?? null,
      layout,
      isShared,
      authorId: actor.userId ?? null,
      createdAt: now,
      updatedAt: now,
    });
    context.record({
      summary: `Saved ${titleOf({ name, isShared })}`,
      events: viewEvents(viewId, isShared),
    });
    return readView(context, viewId);
  },
});
