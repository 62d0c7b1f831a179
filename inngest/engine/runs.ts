import type { JsonError, RunStatus, StepStatus } from "@/db/schema/engine";
import type { Sql } from "./context";

export interface RunSummary {
  id: string;
  functionId: string;
  teamId: string | null;
  eventName: string;
  status: RunStatus;
  error: JsonError | null;
  createdAt: string;
  startedAt: string | null;
  endedAt: string | null;
}

export interface RunStep {
  id: string;
  name: string;
  kind: string;
  status: StepStatus;
  input: unknown;
  output: unknown;
  error: JsonError | null;
  attempts: number;
  dueAt: string | null;
  startedAt: string | null;
  endedAt: string | null;
}

export interface RunDetails extends RunSummary {
  event: { id: string; name: string; data: Record<string, unknown>; ts: number };
  output: unknown;
  attempt: number;
  steps: RunStep[];
}

export interface RunFilter {
  teamId?: string | undefined;
  functionId?: string | undefined;
  status?: RunStatus | undefined;
  /** The id of the last run of the page before. */
  cursor?: string | undefined;
  limit: number;
}

/** Runs, the newest first; ids sort by time, so the cursor is an id. */
export async function listRuns(
  sql: Sql,
  { teamId, functionId, status, cursor, limit }: RunFilter,
): Promise<{ runs: RunSummary[]; nextCursor: string | null }> {
  const runs = await sql<RunSummary[]>`
    select ${summaryColumns(sql)} from engine_runs r join engine_events e on e.id = r.event_id
    where ${status ? sql`r.status = ${status}` : sql`r.status <> 'skipped'`}
      ${teamId ? sql`and r.team_id = ${teamId}` : sql``}
      ${functionId ? sql`and r.function_id = ${functionId}` : sql``}
      ${cursor ? sql`and r.id < ${cursor}` : sql``}
    order by r.id desc limit ${limit + 1}`;
  const page = runs.slice(0, limit);
  return { runs: page, nextCursor: runs.length > limit ? (page.at(-1)?.id ?? null) : null };
}

/** One run with everything that is known of it; undefined when there is none, or not one of this team. */
export async function getRun(sql: Sql, id: string, teamId?: string): Promise<RunDetails | undefined> {
  const [run] = await sql<RunDetails[]>`
    select ${summaryColumns(sql)}, r.output, r.attempt,
      json_build_object('id', e.id, 'name', e.name, 'data', e.data, 'ts', e.ts) as event,
      (select coalesce(json_agg(json_build_object(
         'id', s.id, 'name', s.name, 'kind', s.op, 'status', s.status, 'input', s.input, 'output', s.output, 'error', s.error,
         'attempts', s.attempts, 'dueAt', s.due_at, 'startedAt', s.started_at, 'endedAt', s.ended_at)
         order by s.started_at nulls last, s.place nulls last), '[]'::json)
       from engine_steps s where s.run_id = r.id) as steps
    from engine_runs r join engine_events e on e.id = r.event_id
    where r.id = ${id} ${teamId ? sql`and r.team_id = ${teamId}` : sql``}`;
  return run;
}

const summaryColumns = (sql: Sql) => sql`
  r.id, r.function_id as "functionId", r.team_id as "teamId", e.name as "eventName", r.status, r.error,
  to_json(r.created_at)#>>'{}' as "createdAt", to_json(r.started_at)#>>'{}' as "startedAt", to_json(r.ended_at)#>>'{}' as "endedAt"`;
