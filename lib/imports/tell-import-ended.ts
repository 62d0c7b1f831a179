import type { Sql } from "@/db/client";
import { formatsOf } from "@/lib/auth/formats-of";
import { type Format, sharedFormat } from "@/lib/format";
import { leadsOf, type Received } from "@/lib/leads/tell-new-owners";
import { notifyFromBackground } from "@/lib/notifications/notify";
import type { ImportRef } from "./find-import";

/** An import as it ended. */
export interface EndedImport {
  created_by_id: string | null;
  upload_id: string;
  created: number;
  updated: number;
  failed: number;
  failure: string | null;
  /** Whether a column of the file, or the team's rules, said who owns each lead. */
  has_owners: boolean;
}

export const endedColumns = (sql: Sql) =>
  sql`created_by_id, upload_id, created, updated, failed, failure,
    assigns_by_rules or exists (select 1 from jsonb_each_text(mapping) m where m.value = 'assignedTo') as has_owners`;

/**
 * Tells whoever started an import that it ended, and each new owner once how many leads it gave them; in the
 * transaction that ends it. @returns what to call after the commit.
 */
export async function tellImportEnded(
  sql: Sql,
  { teamId, importId }: ImportRef,
  ended: EndedImport,
): Promise<() => void> {
  const [names] = await sql<{ file: string; person: string | null }[]>`
    select p.file_name as file, u.name as person
    from import_uploads p left join users u on u.id = ${ended.created_by_id}
    where p.team_id = ${teamId} and p.id = ${ended.upload_id}`;
  const owners = await newOwners(sql, { teamId, importId }, ended);
  const by = ended.created_by_id;
  const formatOf = await formatsOf(sql, [...owners.map(({ userId }) => userId), ...(by ? [by] : [])]);
  const file = names?.file ?? "a file";
  const announce = await notifyFromBackground(
    sql,
    { teamId },
    {
      type: "import_finished",
      userIds: by ? [by] : [],
      title:
        ended.failure === null ? `Your import of ${file} is done` : `Your import of ${file} stopped`,
      detail: ended.failure ?? countsOf(ended, by ? formatOf(by) : sharedFormat),
      link: `/leads/import/${importId}`,
      key: `import_finished:${importId}`,
    },
  );
  const announceOwners = await notifyFromBackground(
    sql,
    { teamId, actorId: by },
    ...owners.map(({ userId, leads, leadId }) => ({
      type: "assignment" as const,
      userIds: [userId],
      key: `assignment:${importId}`,
      ...(leads === 1
        ? { title: `An import by ${names?.person ?? "a teammate"} gave you this lead`, leadId }
        : {
            title: `An import by ${names?.person ?? "a teammate"} gave you ${formatOf(userId).count(leads, "lead")}`,
            link: leadsOf(userId, "-createdAt"),
          }),
    })),
  );
  return () => {
    announce();
    announceOwners();
  };
}

const countsOf = ({ created, updated, failed }: EndedImport, format: Format): string =>
  [
    `${format.count(created, "lead")} added`,
    updated > 0 && `${format.count(updated, "row")} updated`,
    failed > 0 && `${format.count(failed, "row")} failed`,
  ]
    .filter(Boolean)
    .join(", ");

/** The leads that the import made, by owner. */
async function newOwners(
  sql: Sql,
  { teamId, importId }: ImportRef,
  { has_owners, created }: EndedImport,
): Promise<Received[]> {
  if (!has_owners || created === 0) return [];
  // As an array, so that each lead is looked up by its id: of the rows just written the planner knows nothing, and
  // would compare each of them with each lead.
  const rows = await sql<Received[]>`
    select l.assigned_to_id as "userId", count(*)::int as leads, min(l.id::text) as "leadId"
    from leads l
    where l.team_id = ${teamId} and l.deleted_at is null and l.assigned_to_id is not null
      and l.id = any(array(select r.lead_id from import_rows r where r.team_id = ${teamId} and r.import_id = ${importId} and r.kind = 0))
    group by l.assigned_to_id`;
  return [...rows];
}
