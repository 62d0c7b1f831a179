import { type SQL, sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Actor, Context } from "@/lib/operations/context";
import { Encoded } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";

/** Managers look after what the whole team sees. Background work has no role and may do the same. */
export const isManager = ({ role }: Actor) =>
  role === undefined || ["owner", "admin", "manager"].includes(role);

/** A row called `v` as the API gives it to this person. */
export const viewJson = (actor: Actor): SQL => sql`json_build_object(
  'id', v.id, 'resource', v.resource, 'name', v.name, 'filter', v.filter, 'sort', v.sort, 'columns', v.columns,
  'layout', v.layout, 'isShared', v.is_shared, 'authorId', v.author_id,
  'canEdit', ${isManager(actor)}::boolean or v.author_id is not distinct from ${actor.userId ?? null}::uuid,
  'version', v.version, 'createdAt', ${iso(sql`v.created_at`)}, 'updatedAt', ${iso(sql`v.updated_at`)})`;

/** The view as JSON text from Postgres. */
export async function readView({ db, actor }: Context, viewId: string): Promise<Encoded> {
  const [row] = await db.execute<{ json: string }>(sql`
    select ${viewJson(actor)}::text as json from saved_views v where v.team_id = ${actor.teamId} and v.id = ${viewId}`);
  if (!row) throw viewNotFound();
  return new Encoded(row.json);
}

export const viewNotFound = () =>
  new OperationError("not_found", "This view does not exist, or is not yours to see.");
