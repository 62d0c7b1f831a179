import { type SQL, sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";
import type { Context } from "@/lib/operations/context";
import type { PlacedRow } from "@/lib/operations/sorted-list";
import type { ImportDetails } from "./schema";

/** Imports called `i`, of uploads called `u`, as the API gives them; lists leave out the cells. */
export const selectImports = (
  { db, actor }: Pick<Context, "db" | "actor">,
  { placed, where, order, withCells }: { placed: SQL; where: SQL; order: SQL; withCells: boolean },
) =>
  db.execute<ImportDetails & PlacedRow>(sql`
    select ${placed}, case when i.state in ('done', 'cancelled', 'failed') and exists (
        select 1 from journal_entries u where u.team_id = i.team_id and u.undoes_id = i.entry_id) then 'reverted' else i.state end as state,
      i.dry_run as "dryRun", u.file_name as "fileName", i.upload_id as "uploadId", i.match_by as "matchBy", i.on_match as "onMatch", i.assigns_by_rules as "assignsByRules",
      i.total, case when i.dry_run then case when i.state = 'done' then i.total else i.staged_row end else i.applied_row end as processed,
      i.created, i.updated, i.skipped, i.failed,
      case when ${withCells}::boolean then i.errors else '[]'::jsonb end as errors, case when ${withCells}::boolean then i.warnings else '[]'::jsonb end as warnings,
      case when ${withCells}::boolean then i.mapping end as mapping, case when ${withCells}::boolean then i.value_map end as "valueMap",
      i.failure, i.entry_id as "entryId", ${iso(sql`i.started_at`)} as "startedAt", ${iso(sql`i.finished_at`)} as "finishedAt", ${iso(sql`i.created_at`)} as "createdAt"
    from imports i join import_uploads u on u.team_id = i.team_id and u.id = i.upload_id
    where i.team_id = ${actor.teamId}${where} ${order}`);
