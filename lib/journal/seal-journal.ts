import { createHash } from "node:crypto";
import { systemSql } from "@/db/client";

const BATCH = 500;
/** Entries younger than this may still be joined by one that began earlier. */
const SETTLED_SECONDS = 30;

interface Unsealed {
  teamId: string;
  entryId: string;
  digest: string;
}

/**
 * Adds the settled entries of every team to its hash chain: hash = SHA-256(previous hash + digest of the entry).
 * Beside requests, because a chain inside the transactions would line up all writers of a team.
 * @returns how many entries were sealed; fewer than the batch means that none is left.
 */
export async function sealJournal(settledSeconds = SETTLED_SECONDS): Promise<number> {
  return systemSql().begin(async (sql) => {
    await sql`select pg_advisory_xact_lock(hashtext('seal-journal'))`;
    const entries = await sql<Unsealed[]>`
      select e.team_id as "teamId", e.id as "entryId", journal_digest(e) as digest
      from journal_entries e
      where e.created_at < now() - make_interval(secs => ${settledSeconds})
        and not exists (select 1 from journal_chain c where c.team_id = e.team_id and c.entry_id = e.id)
      order by e.created_at, e.id limit ${BATCH}`;
    const last = await sql<{ teamId: string; hash: string }[]>`
      select distinct on (team_id) team_id as "teamId", hash from journal_chain
      where team_id = any(${[...new Set(entries.map(({ teamId }) => teamId))]}::uuid[]) order by team_id, seq desc`;
    const hashes = new Map(last.map(({ teamId, hash }) => [teamId, hash]));
    const links = entries.map((entry) => {
      const hash = link(hashes.get(entry.teamId) ?? "", entry.digest);
      hashes.set(entry.teamId, hash);
      return { team_id: entry.teamId, entry_id: entry.entryId, digest: entry.digest, hash };
    });
    await sql`
      insert into journal_chain (team_id, entry_id, digest, hash)
      select team_id, entry_id, digest, hash from jsonb_to_recordset(${JSON.stringify(links)}::jsonb)
        as l(team_id uuid, entry_id uuid, digest text, hash text)`;
    return links.length;
  });
}

export interface BrokenSeal {
  entryId: string;
  /** `changed`: the entry is not what was sealed. `chain`: a link was altered, added or removed. */
  reason: "changed" | "chain";
}

/** Checks a team's chain and every sealed entry against it. Undefined when history is as it was written. */
export async function findBrokenSeal(teamId: string): Promise<BrokenSeal | undefined> {
  const links = await systemSql()<
    { entryId: string; digest: string; hash: string; now: string | null; erased: boolean }[]
  >`
    select c.entry_id as "entryId", c.digest, c.hash, journal_digest(e) as now,
      exists (select 1 from journal_changes j where j.team_id = c.team_id and j.entry_id = c.entry_id and j.kind <> 'insert' and j.before is null) as erased
    from journal_chain c left join journal_entries e on e.team_id = c.team_id and e.id = c.entry_id
    where c.team_id = ${teamId} order by c.seq`;
  let previous = "";
  for (const { entryId, digest, hash, now, erased } of links) {
    if (hash !== link(previous, digest)) return { entryId, reason: "chain" };
    if (now !== digest && !erased) return { entryId, reason: "changed" };
    previous = hash;
  }
  return undefined;
}

const link = (previous: string, digest: string) =>
  createHash("sha256").update(previous).update(digest).digest("hex");
