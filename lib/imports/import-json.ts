import type { Context } from "@/lib/operations/context";
import type { ImportDetails } from "./schema";

/** Imports as the API gives them, the newest first; lists leave out the cells. */
export function selectImports(
  { sql, actor }: Pick<Context, "sql" | "actor">,
  where: { id?: string; before?: { createdAt: string; id: string }; limit: number; withCells: boolean },
) {
  const { id, before, limit, withCells } = where;
  return sql<(ImportDetails & { cursorAt: string })[]>`
    select i.id, case when i.state in ('done', 'cancelled', 'failed') and exists (
        select 1 from journal_entries u where u.team_id = i.team_id and u.undoes_id = i.entry_id) then 'reverted' else i.state end as state,
      i.dry_run as "dryRun", u.file_name as "fileName", i.upload_id as "uploadId", i.match_by as "matchBy", i.on_match as "onMatch", i.assigns_by_rules as "assignsByRules",
      i.total, case when i.dry_run then case when i.state = 'done' then i.total else i.staged_row end else i.applied_row end as processed,
      i.created, i.updated, i.skipped, i.failed,
      case when ${withCells} then i.errors else '[]'::jsonb end as errors, case when ${withCells} then i.warnings else '[]'::jsonb end as warnings,
      case when ${withCells} then i.mapping end as mapping, case when ${withCells} then i.value_map end as "valueMap",
      i.failure, i.entry_id as "entryId", ${iso(sql, "started_at")} as "startedAt", ${iso(sql, "finished_at")} as "finishedAt", ${iso(sql, "created_at")} as "createdAt",
      i.created_at::text as "cursorAt"
    from imports i join import_uploads u on u.team_id = i.team_id and u.id = i.upload_id
    where i.team_id = ${actor.teamId} ${id ? sql`and i.id = ${id}` : sql``}
      ${before ? sql`and (i.created_at, i.id) < (${before.createdAt}::timestamptz, ${before.id}::uuid)` : sql``}
    order by i.created_at desc, i.id desc limit ${limit}`;
}

const iso = (sql: Context["sql"], column: string) =>
  sql`to_char(${sql(`i.${column}`)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
