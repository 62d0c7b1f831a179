import type postgres from "postgres";
import { firstNames, lastNames, sources } from "@/lib/demo/cast";

const BATCH = 50_000;
/** Stands in 29 leads, however many there are. */
export const RARE_WORD = "zylberfarb";

/**
 * Fills a team with leads by set statements, as the owner of the tables and without the journal: what is
 * measured comes afterwards. The same rows go to `bare_leads`, the table of the floor.
 */
export async function fillLeads(
  owner: postgres.Sql,
  teamId: string,
  count: number,
  start = 0,
): Promise<void> {
  const indexes = await owner<{ name: string; definition: string }[]>`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = 'leads'::regclass and not indisunique`;
  await owner.unsafe("alter table leads disable trigger user");
  for (const { name } of indexes) await owner.unsafe(`drop index ${name}`);
  for (let from = start; from < count; from += BATCH) {
    const to = Math.min(count, from + BATCH) - 1;
    await owner`
      insert into leads (id, team_id, first_name, last_name, email, phone, phone_e164, company, status, source, value_cents, currency, created_at, updated_at)
      select gen_random_uuid(), ${teamId}, (${firstNames}::text[])[1 + n % ${firstNames.length}],
        case when n < 29 then 'Zylberfarb' else (${lastNames}::text[])[1 + (n / 7) % ${lastNames.length}] end,
        'lead' || n || '@example.com', '(303) 555-' || lpad((n % 10000)::text, 4, '0'), '+1303555' || lpad((n % 10000)::text, 4, '0'),
        case when n % 33 = 0 then 'Meridian Partners' else 'Company ' || n % 5000 end,
        (array['new','contacted','qualified','proposal','won','lost','nurture'])[1 + n % 7], (${[...sources]}::text[])[1 + n % ${sources.length}],
        (n % 900) * 10000, 'USD', now() - make_interval(secs => n * 37), now()
      from generate_series(${from}::int, ${to}::int) n`;
  }
  await owner.unsafe("set maintenance_work_mem = '512MB'");
  for (const { definition } of indexes) await owner.unsafe(definition);
  await owner.unsafe("alter table leads enable trigger user");
  await owner.unsafe(`
    drop table if exists bare_leads;
    create table bare_leads as select id, team_id, first_name, last_name, email, phone, company, status, source, value_cents, currency, created_at
      from leads where team_id = '${teamId}' and deleted_at is null;
    alter table bare_leads add primary key (id);
    create index on bare_leads (team_id, status, created_at, id);
    create index on bare_leads (team_id, created_at, id)`);
  await owner.unsafe("vacuum analyze leads");
  await owner.unsafe("vacuum analyze bare_leads");
}
