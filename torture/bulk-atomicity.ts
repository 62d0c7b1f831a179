import postgres from "postgres";
import { v7 } from "uuid";
import { newTeam, type TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import { bulkAssignLeads } from "@/lib/leads/bulk-assign-leads";
import { bulkDeleteLeads } from "@/lib/leads/bulk-delete-leads";
import { bulkTagLeads } from "@/lib/leads/bulk-tag-leads";
import { bulkUpdateLeads } from "@/lib/leads/bulk-update-leads";
import type { AnyOperation } from "@/lib/operations/define";
import { perform } from "@/lib/operations/perform";
import { type Check, sized } from "./check";

interface Act {
  operation: AnyOperation;
  input: Record<string, unknown>;
  /** The table whose row in the middle refuses, and the column that says which lead it is of. */
  table: "leads" | "lead_tags";
  column: "id" | "lead_id";
}

/** Set changes over a whole team: one fails in the middle, then it succeeds, then it is undone. */
export const bulkAtomicity: Check = {
  id: "C15",
  promise:
    "A set change happens whole or not at all, its history names each row, and undo puts back each one",
  suiteScale: 0.03,
  async run({ scale }) {
    const owner = postgres(process.env.DATABASE_OWNER_URL as string, {
      max: 1,
      onnotice: () => undefined,
    });
    try {
      const leads = sized(80_000, scale);
      const team = await newTeam();
      const { tagId, middle } = await fill(owner, team, leads);
      const failures: string[] = [];
      const seconds: Record<string, number> = {};
      for (const act of acts(team, tagId)) {
        const { name } = act.operation;
        const said = await tryOut(owner, team, act, middle, leads);
        failures.push(...said.failures.map((failure) => `${name}: ${failure}`));
        seconds[`${name.split(".")[1]}Ms`] = said.ms;
      }
      return { counts: { leads, ...seconds }, failures };
    } finally {
      await owner.end();
    }
  },
};

/** Everything the team has. */
const filter = { and: [] };

const acts = ({ mia }: TestTeam, tagId: string): Act[] => [
  {
    operation: bulkUpdateLeads,
    input: { filter, changes: { company: "One for all", status: "contacted" } },
    table: "leads",
    column: "id",
  },
  {
    operation: bulkAssignLeads,
    input: { filter, assignedToId: mia.userId },
    table: "leads",
    column: "id",
  },
  { operation: bulkTagLeads, input: { filter, add: [tagId] }, table: "lead_tags", column: "lead_id" },
  { operation: bulkDeleteLeads, input: { filter }, table: "leads", column: "id" },
];

async function tryOut(owner: postgres.Sql, team: TestTeam, act: Act, middle: string, leads: number) {
  const failures: string[] = [];
  const before = await digest(owner, team.teamId);
  const refused = await withBadRow(owner, act, middle, () =>
    perform(act.operation, team.grace, act.input).then(
      () => false,
      () => true,
    ),
  );
  if (!refused) failures.push("succeeded although a row refused");
  if ((await digest(owner, team.teamId)) !== before)
    failures.push("left something behind when it failed");

  const at = performance.now();
  const done = await perform(act.operation, team.grace, act.input);
  const ms = Math.round(performance.now() - at);
  const { affected } = done.data as { affected: number };
  const entryId = done.entryId as string;
  if (affected !== leads) failures.push(`says that it changed ${affected} of ${leads}`);
  const journalled = await changesOf(owner, team.teamId, entryId, act.table);
  if (journalled !== leads) failures.push(`its history names ${journalled} of ${leads} rows`);
  const undone = await perform(undoJournalEntry, team.grace, { id: entryId });
  if ((await digest(owner, team.teamId)) !== before)
    failures.push(`undo did not put everything back: ${JSON.stringify(undone.data).slice(0, 200)}`);
  return { failures, ms };
}

async function fill(owner: postgres.Sql, { teamId }: TestTeam, leads: number) {
  const tagId = v7();
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`insert into tags (id, team_id, name, color) values (${tagId}, ${teamId}, 'Everyone', 'blue')`;
    await tx`
      insert into leads (id, team_id, first_name, last_name, email, company, status, value_cents, currency)
      select gen_random_uuid(), ${teamId}, 'First ' || n, 'Last ' || n, 'bulk' || n || '@rapport.test', 'Company ' || n, 'new', n * 100, 'USD'
      from generate_series(1, ${leads}::int) n`;
  });
  await owner`analyze leads`;
  const [row] = await owner<{ id: string }[]>`
    select id from leads where team_id = ${teamId} order by id offset ${Math.floor(leads / 2)} limit 1`;
  return { tagId, middle: row?.id as string };
}

/** Whatever writes to the one row in the middle fails meanwhile. */
async function withBadRow<T>(
  owner: postgres.Sql,
  { table, column }: Act,
  leadId: string,
  work: () => Promise<T>,
): Promise<T> {
  const name = `refuse_${leadId.replaceAll("-", "")}`;
  await owner.unsafe(`
    create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'refused on purpose'; end $$;
    create trigger ${name} before insert or update on ${table} for each row when (new.${column} = '${leadId}') execute function ${name}()`);
  try {
    return await work();
  } finally {
    await owner.unsafe(`drop trigger ${name} on ${table}; drop function ${name}()`);
  }
}

/** All that the team has and people see; versions and times of change move on with an undo too. */
async function digest(owner: postgres.Sql, teamId: string): Promise<string> {
  const [row] = await owner<{ digest: string }[]>`
    select md5(string_agg(line, '' order by line)) as digest from (
      select (to_jsonb(l) - 'version' - 'updated_at')::text as line from leads l where team_id = ${teamId}
      union all
      select 'tag ' || lead_id || tag_id from lead_tags where team_id = ${teamId}) lines`;
  return row?.digest as string;
}

async function changesOf(owner: postgres.Sql, teamId: string, entryId: string, table: string) {
  const [row] = await owner<{ rows: number }[]>`
    select coalesce(sum(coalesce(cardinality(row_ids), 1)), 0)::int as rows from journal_changes
    where team_id = ${teamId} and entry_id = ${entryId} and table_name = ${table}`;
  return row?.rows ?? 0;
}
