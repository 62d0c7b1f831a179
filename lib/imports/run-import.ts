import { v7 } from "uuid";
import { withTenant } from "@/db/client";
import { announceChanges } from "@/lib/live/announce";
import { databaseCode, OperationError } from "@/lib/operations/errors";
import { type ImportRef, loadImport } from "./find-import";
import { type EndedImport, endedColumns, tellImportEnded } from "./tell-import-ended";

/** Tidying goes in steps of this many rows, so that no statement holds the table for long. */
const TIDY_ROWS = 50_000;

/** Marks the import as begun. A cancelled one stays cancelled. */
export async function beginImport({ teamId, importId }: ImportRef): Promise<void> {
  await withTenant(
    { teamId },
    ({ sql }) => sql`
    update imports set state = 'reading', started_at = now(), updated_at = now() where team_id = ${teamId} and id = ${importId} and state = 'queued'`,
    "write",
  );
}

/** Counts what the staged rows would do, without doing it. */
export async function countImport(ref: ImportRef): Promise<void> {
  const { run } = await loadImport(ref);
  const { teamId, importId } = ref;
  await withTenant(
    { teamId },
    ({ sql }) => {
      const [mine, theirs] =
        run.matchBy === "phone" ? [sql`r.phone_e164`, sql`l.phone_e164`] : [sql`r.email`, sql`l.email`];
      const key = run.matchBy === "none" ? sql`null::text` : mine;
      return sql`
      with keyed as (
        select ${key} as key, count(*)::int as rows from import_rows r where r.import_id = ${importId} and r.kind < 2 group by 1
      ), judged as (
        select k.key, k.rows, exists (select 1 from leads l where l.team_id = ${teamId} and ${theirs} = k.key and coalesce(l.deleted_at, 'infinity') = 'infinity') as is_known from keyed k
      ), counted as (
        select coalesce(sum(case when key is null then rows when is_known then 0 else 1 end), 0) as created,
          coalesce(sum(case when key is null then 0 when is_known then rows else rows - 1 end), 0) as again
        from judged
      )
      update imports i set created = c.created, updated = case when i.on_match = 'update' then c.again else 0 end,
        skipped = case when i.on_match = 'skip' then c.again else 0 end, updated_at = now()
      from counted c where i.team_id = ${teamId} and i.id = ${importId} and i.state = 'writing'`;
    },
    "write",
  );
}

/** Ends the import and tells of it, once. */
export async function finishImport({ teamId, importId }: ImportRef): Promise<void> {
  const announceEnd = await withTenant(
    { teamId },
    async ({ sql }) => {
      const [ended] = await sql<(EndedImport & { entry_id: string; dry_run: boolean })[]>`
      update imports set state = 'done', finished_at = now(), updated_at = now()
      where team_id = ${teamId} and id = ${importId} and state = 'writing' returning entry_id, dry_run, ${endedColumns(sql)}`;
      if (!ended) return undefined;
      if (ended.dry_run) return () => undefined;
      const data = { teamId, importId, entryId: ended.entry_id };
      await sql`insert into outbox_events (id, team_id, name, data) values (${v7()}, ${teamId}, 'leads.imported', ${JSON.stringify(data)}::jsonb)`;
      return tellImportEnded(sql, { teamId, importId }, ended);
    },
    "write",
  );
  if (!announceEnd) return;
  announceEnd();
  announceChanges(teamId, [
    { resource: "imports", kind: "updated", ids: [importId] },
    { resource: "leads", kind: "updated" },
  ]);
}

/** Ends the import for good with a sentence about why; what was imported stays until it is reverted. */
export async function failImport({ teamId, importId }: ImportRef, error?: unknown): Promise<void> {
  const announceEnd = await withTenant(
    { teamId },
    async ({ sql }) => {
      const [ended] = await sql<(EndedImport & { dry_run: boolean })[]>`
      update imports set state = 'failed', failure = ${sentenceFor(error)}, finished_at = now(), updated_at = now()
      where team_id = ${teamId} and id = ${importId} and state in ('queued', 'reading', 'writing') returning dry_run, ${endedColumns(sql)}`;
      if (!ended) return undefined;
      return ended.dry_run ? () => undefined : tellImportEnded(sql, { teamId, importId }, ended);
    },
    "write",
  );
  if (!announceEnd) return;
  announceEnd();
  announceChanges(teamId, [{ resource: "imports", kind: "updated", ids: [importId] }]);
}

/** Whether trying again could help: a database that was away, and not a file that is what it is. */
export const isLasting = (error: unknown): boolean =>
  error instanceof OperationError && databaseCode(error) === undefined;

/** From here on an import changes the shape of a small team's tables. */
const LARGE_IMPORT = 500;

/** Removes the staged rows of an import that has ended, but for the failed ones, and lets the planner look at the tables. */
export async function tidyImport({ teamId, importId }: ImportRef): Promise<void> {
  await removeStaged({ teamId, importId });
  const { run } = await loadImport({ teamId, importId });
  if (run.created + run.updated < LARGE_IMPORT || run.dryRun) return;
  await withTenant({ teamId }, ({ sql }) => sql`select refresh_lead_statistics()`, "write");
}

async function removeStaged({ teamId, importId }: ImportRef): Promise<void> {
  for (let from = 0; ; from += TIDY_ROWS) {
    const start = from;
    const isMore = await withTenant(
      { teamId },
      async ({ sql }) => {
        await sql`delete from import_rows where import_id = ${importId} and row_no > ${start} and row_no <= ${start + TIDY_ROWS} and kind < 2`;
        const [last] = await sql<
          { total: number }[]
        >`select total from imports where team_id = ${teamId} and id = ${importId}`;
        return (last?.total ?? 0) > start + TIDY_ROWS;
      },
      "write",
    );
    if (!isMore) return;
  }
}

const sentenceFor = (error?: unknown) =>
  error instanceof OperationError
    ? error.message
    : "The import stopped because of a fault on our side. Nothing is half done: revert it, or start it again.";
