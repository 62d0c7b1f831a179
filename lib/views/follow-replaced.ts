import { sql } from "drizzle-orm";
import { savedViews } from "@/db/schema";
import {
  type ConditionChange,
  mapConditions,
  type Replaced,
  withReplaced,
} from "@/lib/filters/replace";
import type { Context, RecordedEvent } from "@/lib/operations/context";
import { changeRuleConditions } from "@/lib/routing/follow-renames";
import { viewEvents } from "./decide-view";

/** Every filter that the team keeps names what came in place of what it named: views, private ones too, and rules. */
export const followReplaced = (context: Context, field: string, replaced: Replaced) =>
  changeKeptFilters(context, withReplaced(field, replaced));

/** Changes the conditions of every filter that the team keeps. @returns what open screens are to hear of it */
export async function changeKeptFilters(
  context: Context,
  change: ConditionChange,
): Promise<RecordedEvent[]> {
  await changeRuleConditions(context, change);
  await allowEveryView(context);
  const views = await context.db
    .select({ id: savedViews.id, filter: savedViews.filter, isShared: savedViews.isShared })
    .from(savedViews)
    .where(sql`${savedViews.teamId} = ${context.actor.teamId} and ${savedViews.filter} is not null`)
    .orderBy(savedViews.id)
    .for("update");
  const changed = views.flatMap((view) => {
    if (!view.filter) return [];
    const filter = mapConditions(view.filter, change);
    return JSON.stringify(filter) === JSON.stringify(view.filter) ? [] : [{ ...view, filter }];
  });
  if (changed.length > 0) await write(context, changed);
  await context.sql`select set_config('app.every_view', '', true)`;
  return changed.flatMap(({ id, isShared }) => viewEvents(id, isShared));
}

/** Lets this transaction change the views of others, which row security keeps to each person otherwise. */
export const allowEveryView = ({ sql: statement }: Pick<Context, "sql">) =>
  statement`select set_config('app.every_view', 'on', true)`;

const write = ({ db, actor, now }: Context, changed: { id: string; filter: unknown }[]) =>
  db.execute(sql`
    update saved_views v set filter = c.filter, version = v.version + 1, updated_at = ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as c(id uuid, filter jsonb)
    where v.team_id = ${actor.teamId} and v.id = c.id`);
