import type { Sql } from "@/db/client";
import type { ImportRow } from "./find-import";

/** Rows after `from` up to `to`; no two of them that make leads match the same one. */
export interface Batch {
  run: ImportRow;
  entryId: string;
  fileName: string;
  from: number;
  to: number;
}

interface Counts {
  created: number;
  updated: number;
  skipped: number;
}

interface Matches {
  rows: number[];
  leads: string[];
}

/** Applies a batch by a handful of set statements. */
export async function applyRows(sql: Sql, batch: Batch): Promise<Counts> {
  const matches = await findMatches(sql, batch);
  const [{ repeats = 0, has_tags: hasTags = false, has_notes: hasNotes = false } = {}] = await sql<
    { repeats: number; has_tags: boolean; has_notes: boolean }[]
  >`
    select count(*) filter (where kind = 1)::int as repeats, bool_or(tags is not null) as has_tags, bool_or(notes is not null) as has_notes
    from import_rows where import_id = ${batch.run.id} and row_no > ${batch.from} and row_no <= ${batch.to}`;
  const created = await insertLeads(sql, batch, matches);
  const updates = batch.run.onMatch === "update";
  if (updates && matches.rows.length > 0) await updateLeads(sql, batch, matches);
  if (hasTags) await addTags(sql, batch, matches);
  if (hasNotes) await addNotes(sql, batch, matches);
  await tellTimelines(sql, batch, matches);
  const again = matches.rows.length + repeats;
  return { created, updated: updates ? again : 0, skipped: updates ? 0 : again };
}

/** The oldest living lead with the row's address or number, for each row that has one. */
async function findMatches(sql: Sql, { run, from, to }: Batch): Promise<Matches> {
  if (run.matchBy === "none") return { rows: [], leads: [] };
  // Written so that only the index of the key fits: without statistics the planner takes `deleted_at is null` in the
  // WHERE for so rare that it walks all living leads for each row, and a LIMIT would tempt it to walk them by date.
  const [mine, theirs] =
    run.matchBy === "email" ? [sql`r.email`, sql`l.email`] : [sql`r.phone_e164`, sql`l.phone_e164`];
  const found = await sql<{ row_no: number; lead_id: string }[]>`
    select r.row_no, m.lead_id from import_rows r
    cross join lateral (
      select (array_agg(l.id order by l.created_at, l.id) filter (where l.deleted_at is null))[1] as lead_id from leads l
      where l.team_id = ${run.teamId} and ${theirs} = ${mine}) m
    where r.import_id = ${run.id} and r.row_no > ${from} and r.row_no <= ${to} and r.kind = 0 and m.lead_id is not null`;
  const ids = found.map((row) => row.lead_id);
  if (run.onMatch === "update" && ids.length > 0)
    await sql`select count(*) from (select id from leads where team_id = ${run.teamId} and id = any(${ids}::uuid[]) order by id for update) locked`;
  return { rows: found.map((row) => row.row_no), leads: ids };
}

async function insertLeads(sql: Sql, { run, from, to }: Batch, { rows }: Matches): Promise<number> {
  const inserted = await sql`
    insert into leads (id, team_id, first_name, last_name, email, phone, phone_e164, company, title, address, status, loss_reason, source,
      value_cents, currency, assigned_to_id, custom_fields, created_at, last_contacted_at)
    select r.lead_id, r.team_id, coalesce(r.first_name, ''), coalesce(r.last_name, ''), r.email, r.phone, r.phone_e164, r.company, r.title, r.address,
      coalesce(r.status, p.first_status), r.loss_reason, r.source, r.value_cents, coalesce(r.currency, p.currency), r.assigned_to_id,
      coalesce(r.custom_fields, '{}'), coalesce(r.lead_created_at, now()), r.last_contacted_at
    from import_rows r cross join (
      select t.currency, (select s.key from lead_statuses s where s.team_id = t.id order by s.position, s.key limit 1) as first_status
      from teams t where t.id = ${run.teamId}) p
    where r.import_id = ${run.id} and r.row_no > ${from} and r.row_no <= ${to} and r.kind = 0 and r.row_no <> all(${rows}::int[])
    order by r.row_no`;
  return inserted.count;
}

/** A cell that is empty leaves the lead's value as it is; a lead that is so already is not touched. */
const updateLeads = (sql: Sql, { run, from, to }: Batch, { rows, leads }: Matches) => sql`
  update leads l set first_name = n.first_name, last_name = n.last_name, email = n.email, phone = n.phone, phone_e164 = n.phone_e164, company = n.company,
    title = n.title, address = n.address, status = n.status, loss_reason = n.loss_reason, source = n.source, value_cents = n.value_cents, currency = n.currency,
    assigned_to_id = n.assigned_to_id, custom_fields = n.custom_fields, last_contacted_at = n.last_contacted_at, version = l.version + 1, updated_at = now()
  from (
    select o.id, coalesce(r.first_name, o.first_name) as first_name, coalesce(r.last_name, o.last_name) as last_name, coalesce(r.email, o.email) as email,
      coalesce(r.phone, o.phone) as phone, case when r.phone is null then o.phone_e164 else r.phone_e164 end as phone_e164,
      coalesce(r.company, o.company) as company, coalesce(r.title, o.title) as title, coalesce(r.address, o.address) as address,
      coalesce(r.status, o.status) as status, case when coalesce(r.status, o.status) = o.status then coalesce(r.loss_reason, o.loss_reason) else r.loss_reason end as loss_reason,
      coalesce(r.source, o.source) as source, coalesce(r.value_cents, o.value_cents) as value_cents, coalesce(r.currency, o.currency) as currency,
      coalesce(r.assigned_to_id, o.assigned_to_id) as assigned_to_id, o.custom_fields || coalesce(r.custom_fields, '{}') as custom_fields,
      greatest(r.last_contacted_at, o.last_contacted_at) as last_contacted_at
    from unnest(${rows}::int[], ${leads}::uuid[]) m (row_no, lead_id)
    join import_rows r on r.import_id = ${run.id} and r.row_no = m.row_no
    join leads o on o.team_id = ${run.teamId} and o.id = m.lead_id
    where r.row_no > ${from} and r.row_no <= ${to}) n
  where l.team_id = ${run.teamId} and l.id = n.id
    and (l.first_name, l.last_name, l.email, l.phone, l.phone_e164, l.company, l.title, l.address, l.status, l.loss_reason, l.source, l.value_cents, l.currency, l.assigned_to_id, l.custom_fields, l.last_contacted_at)
      is distinct from (n.first_name, n.last_name, n.email, n.phone, n.phone_e164, n.company, n.title, n.address, n.status, n.loss_reason, n.source, n.value_cents, n.currency, n.assigned_to_id, n.custom_fields, n.last_contacted_at)`;

/** The batch's rows with the lead each one ended in; rows that were skipped are not among them. */
const landed = (sql: Sql, { run, from, to }: Batch, { rows, leads }: Matches) => sql`
  select r.*, coalesce(m.lead_id, r.lead_id) as landed_id, m.lead_id is not null as is_matched
  from import_rows r left join unnest(${rows}::int[], ${leads}::uuid[]) m (row_no, lead_id) on m.row_no = r.row_no
  where r.import_id = ${run.id} and r.row_no > ${from} and r.row_no <= ${to} and r.kind = 0 and (m.lead_id is null or ${run.onMatch === "update"})`;

async function addTags(sql: Sql, batch: Batch, matches: Matches) {
  const { teamId } = batch.run;
  await sql`
    insert into tags (id, team_id, name, color)
    select distinct on (lower(word)) id_of_now(), ${teamId}::uuid, word,
      (array['gray', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple', 'pink'])[1 + abs(hashtext(lower(word))::bigint) % 9]
    from (${landed(sql, batch, matches)}) r cross join unnest(r.tags) word
    order by lower(word), r.row_no
    on conflict (team_id, lower(name)) do nothing`;
  await sql`
    insert into lead_tags (id, team_id, lead_id, tag_id)
    select id_of_now(), ${teamId}::uuid, p.landed_id, p.tag_id
    from (select distinct r.landed_id, t.id as tag_id from (${landed(sql, batch, matches)}) r cross join unnest(r.tags) word
          join tags t on t.team_id = ${teamId} and lower(t.name) = lower(word)) p
    on conflict (team_id, lead_id, tag_id) do nothing`;
}

/** A lead that has the same note already gets no second one, so that importing a file again adds nothing. */
const addNotes = (sql: Sql, batch: Batch, matches: Matches) => sql`
  insert into notes (id, team_id, lead_id, author_id, body)
  select id_of_now(), r.team_id, r.landed_id, ${batch.run.createdById}::uuid, body
  from (${landed(sql, batch, matches)}) r cross join unnest(r.notes) body
  where not (r.is_matched and exists (
    select 1 from notes n where n.team_id = r.team_id and n.lead_id = r.landed_id and n.body = body))
  order by r.row_no`;

const tellTimelines = (sql: Sql, batch: Batch, matches: Matches) => sql`
  insert into activities (id, team_id, lead_id, type, actor_kind, actor_id, entry_id, data)
  select id_of_now(), r.team_id, r.landed_id, case when r.is_matched then 'lead_updated' else 'lead_created' end, 'import', ${batch.run.createdById}::uuid, ${batch.entryId}::uuid,
    jsonb_build_object('importId', ${batch.run.id}::text, 'fileName', ${batch.fileName}::text)
  from (${landed(sql, batch, matches)}) r order by r.row_no`;
