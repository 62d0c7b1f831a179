import postgres from "postgres";
import { v7 } from "uuid";
import { withSystem } from "@/db/client";
import { seedLeads } from "@/lib/leads/testing";
import { type MarkedTeam, markedTeam } from "../tenants/marked-team";
import { belongs, byTable, tenantColumns } from "../tenants/tables";
import { addDocuments, rewriteDocuments } from "./documents";

const LEADS = 30;
/** Names of other things, which nobody types. */
const unwritten =
  /^(key|slug|time_zone|locale|language|color|storage_key|.*hash|.*token.*|cursor|ip|prefix|kind|encoding|delimiter|html_body|text_body|match_by|on_match|sort|digest_at)$/;

/** A team in which every text that somebody may have written is one of `texts`, put there past every cleaning. */
export async function teamOf(
  texts: readonly string[],
): Promise<MarkedTeam & { leadIds: string[]; rewrite(texts: readonly string[]): Promise<void> }> {
  const marked = await markedTeam();
  const { team } = marked;
  const leadIds = await seedLeads(
    team,
    Array.from({ length: LEADS }, () => ({
      firstName: "x",
      lastName: "x",
      email: "x",
      phone: "1",
      company: "x",
      title: "x",
      address: "x",
      source: "x",
      latestSource: "x",
      assignedToId: team.grace.userId ?? null,
    })),
  );
  await withSystem(
    { teamId: team.teamId, entryId: v7() },
    ({ sql }) => sql`
    insert into notes (id, team_id, lead_id, author_id, body) select gen_random_uuid(), ${team.teamId}, id, ${team.grace.userId ?? null}, 'x' from leads where team_id = ${team.teamId}`,
  );
  const rewrite = (next: readonly string[]) => asOwner((owner) => overwrite(owner, team.teamId, next));
  await asOwner((owner) => addDocuments(owner, team, leadIds));
  await rewrite(texts);
  return { ...marked, leadIds, rewrite };
}

/** Past every trigger. */
async function asOwner(work: (owner: postgres.Sql) => Promise<void>) {
  const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
    max: 1,
    onnotice: () => undefined,
  });
  await owner`set session_replication_role = replica`;
  await work(owner);
  await owner.end();
}

async function overwrite(owner: postgres.Sql, teamId: string, texts: readonly string[]) {
  // A sequence over all columns and rows, so that each text stands somewhere.
  await owner`create temporary sequence place`;
  const next = "($2::text[])[1 + (nextval('place') % cardinality($2::text[]))::int]";
  for (const [table, columns] of byTable(await tenantColumns(owner))) {
    // Each word stands there once, and is only searched by.
    if (table === "lead_words") continue;
    const written = columns.filter(
      ({ name, type, isBound, isGenerated }) =>
        type === "text" && !isBound && !isGenerated && !unwritten.test(name),
    );
    if (written.length === 0) continue;
    // Names of tags and the like are unique.
    const sets = written.map(
      ({ name }) =>
        `${name} = ${next}${name === "name" ? " || ' ' || substr(md5(ctid::text), 1, 6)" : ""}`,
    );
    await owner.unsafe(
      `update ${table} set ${sets.join(", ")} where ${belongs(columns)} and $2::text[] is not null`,
      [teamId, [...texts]],
    );
  }
  await owner.unsafe(
    `update users set name = ${next}, signature = ${next} where id in (select user_id from team_members where team_id = $1)`,
    [teamId, [...texts]],
  );
  await owner.unsafe(
    `update leads set custom_fields = jsonb_build_object((select key from custom_fields where team_id = $1 limit 1), ${next}) where team_id = $1`,
    [teamId, [...texts]],
  );
  await owner.unsafe(
    `update custom_fields set options = jsonb_build_array(${next}, ${next}) where team_id = $1`,
    [teamId, [...texts]],
  );
  await rewriteDocuments(owner, next, [teamId, [...texts]]);
}
