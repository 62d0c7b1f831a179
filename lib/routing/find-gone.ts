import type { Field, Filter } from "@/lib/filters/schema";
import type { Context } from "@/lib/operations/context";
import { namedIds } from "./named-ids";

export interface Gone {
  tags: ReadonlySet<string>;
  users: ReadonlySet<string>;
}

/** Which of the tags and members that filters name are not there any more. They are no part of the fields. */
export async function findGone(
  { sql, actor }: Pick<Context, "sql" | "actor">,
  filters: readonly Filter[],
  fields: readonly Field[],
): Promise<Gone> {
  const named = filters.map((filter) => namedIds(filter, fields));
  const tags = [...new Set(named.flatMap((one) => one.tags))];
  const users = [...new Set(named.flatMap((one) => one.users))].filter((id) => id !== "me");
  if (tags.length === 0 && users.length === 0) return { tags: new Set(), users: new Set() };
  const [row] = await sql<{ tags: string[]; users: string[] }[]>`
    select array(select n.id from unnest(${tags}::uuid[]) n (id) where not exists (
        select from tags t where t.team_id = ${actor.teamId} and t.id = n.id)) as tags,
      array(select n.id from unnest(${users}::uuid[]) n (id) where not exists (
        select from team_members m where m.team_id = ${actor.teamId} and m.user_id = n.id and m.left_at is null)) as users`;
  return { tags: new Set(row?.tags), users: new Set(row?.users) };
}

/** What of it a filter names, in words. */
export function goneWords(filter: Filter, fields: readonly Field[], gone: Gone): string[] {
  const { tags, users } = namedIds(filter, fields);
  return [
    ...(tags.some((id) => gone.tags.has(id)) ? ["a tag"] : []),
    ...(users.some((id) => gone.users.has(id)) ? ["somebody who left"] : []),
  ];
}
