import { sql } from "drizzle-orm";
import { z } from "zod";
import { sharedFormat } from "@/lib/format";
import { operation } from "@/lib/operations/define";

/** How long a file in the bin can be taken back. */
export const BIN_DAYS = 30;
const MOST_AT_ONCE = 1_000;

/** What lay in the bin for a month goes for good. The nightly sweep performs it; it has no address of its own. */
export const purgeFiles = operation({
  name: "files.purge",
  summary: "Deletes for good the files that were in the bin for a month.",
  scope: "leads:write",
  effect: "destroy",
  route: "POST /files/purge",
  input: z.strictObject({}),
  output: z.object({ deleted: z.int() }),
  async run({ db, actor, record }) {
    const gone = await db.execute(sql`
      delete from files f where f.team_id = ${actor.teamId} and f.id in (
        select id from files where team_id = ${actor.teamId} and deleted_at < now() - make_interval(days => ${BIN_DAYS}) limit ${MOST_AT_ONCE}::integer)
      returning f.id`);
    record({
      summary: `Deleted ${sharedFormat.count(gone.length, "file")} that ${gone.length === 1 ? "was" : "were"} in the bin for ${BIN_DAYS} days`,
    });
    return { deleted: gone.length };
  },
});
