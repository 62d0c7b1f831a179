import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { type SavedView, savedView, viewResource } from "./schema";
import { viewJson } from "./view-json";

const list = wholeList("views", (view: SavedView) => view.name, {
  name: (view) => view.name,
  createdAt: (view) => view.createdAt,
});

export const listViews = operation({
  name: "views.list",
  summary: "Lists the saved views of a list, your own and the shared ones, as you arranged them.",
  scope: "leads:read",
  effect: "read",
  route: "GET /views",
  input: z.strictObject({ resource: viewResource.default("leads"), ...list.input }),
  output: pageOf(savedView).extend({
    defaultViewId: z.uuid().nullable().describe("The one your list opens with; null for all rows."),
  }),
  async run({ db, actor }, { resource, ...page }) {
    const [row] = await db.execute<{ items: string; default: string | null }>(sql`
      with arranged as (
        select a.view_ids, a.default_view_id from view_arrangements a
        where a.team_id = ${actor.teamId} and a.user_id = ${actor.userId ?? null}::uuid and a.resource = ${resource}
      ), placed as (
        select ${viewJson(actor)} as json, v.id, v.created_at,
          (select p.place from arranged a cross join lateral jsonb_array_elements_text(a.view_ids) with ordinality p(id, place) where p.id = v.id::text limit 1) as place
        from saved_views v where v.team_id = ${actor.teamId} and v.resource = ${resource}
      )
      select coalesce(json_agg(json order by place nulls last, created_at, id), '[]')::text as items,
        (select d.id from placed d where d.id = (select default_view_id from arranged)) as default
      from placed`);
    const { items = "[]", default: first = null } = row ?? {};
    return { ...list.pageOf(JSON.parse(items), page), defaultViewId: first };
  },
});
