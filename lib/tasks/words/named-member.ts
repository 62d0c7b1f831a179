import { sql } from "drizzle-orm";
import type { Context } from "@/lib/operations/context";

export interface NamedMember {
  id: string;
  name: string;
}

/** The members who may do tasks and go by a name such as "mia", "mia.torres" or the beginning of an address. */
export async function findNamedMembers({ db, actor }: Context, name: string): Promise<NamedMember[]> {
  const rows = await db.execute<{ id: string; name: string; email: string }>(sql`
    select u.id, u.name, u.email from team_members m join users u on u.id = m.user_id and u.disabled_at is null
    where m.team_id = ${actor.teamId} and m.deactivated_at is null and m.role <> 'viewer' order by u.name, u.id`);
  const wanted = plain(name);
  const exact = rows.filter(
    (row) =>
      plain(row.name) === wanted ||
      plain(row.email.split("@")[0] ?? "") === wanted ||
      firstName(row) === wanted,
  );
  const meant = exact.length > 0 ? exact : rows.filter((row) => plain(row.name).startsWith(wanted));
  return meant.map(({ id, name: fullName }) => ({ id, name: fullName }));
}

const firstName = ({ name }: { name: string }) => plain(name.split(/\s+/)[0] ?? "");

const plain = (text: string) =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
