import { v7 } from "uuid";
import { z } from "zod";
import type { Sql } from "@/db/client";
import { log } from "@/lib/log";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { cleanLine } from "@/lib/text";
import { moveSessions } from "./move-sessions";

/** Long enough for a team with a million leads; the usual limit is meant for single requests. */
const ERASE_TIMEOUT = "15min";
/** Older uploads have lost their file already. */
const UPLOAD_DAYS = 11;
const MOST_FILES = 1_000;

export const deleteTeam = operation({
  name: "teams.delete",
  summary:
    "Delete a team for good with everything in it, its history too; its members go on in their other teams.",
  scope: "team:delete",
  effect: "destroy",
  route: "DELETE /teams/:id",
  status: 204,
  system: true,
  input: z.strictObject({
    id: z.uuid(),
    confirmName: z.string().max(100).overwrite(cleanLine).describe("The team's name, to be sure."),
  }),
  output: z.object({}),
  async run({ sql, actor, forget }, { id, confirmName }) {
    if (id !== actor.teamId) throw new OperationError("not_found");
    const [team] = await sql<{ name: string }[]>`select name from teams where id = ${id} for update`;
    if (!team) throw new OperationError("not_found");
    if (confirmName !== team.name)
      throw new OperationError("invalid", {
        detail: `To delete the team, type its name: ${team.name}`,
        fields: { confirmName: "is not the team's name" },
      });
    await sql`select set_config('statement_timeout', ${ERASE_TIMEOUT}, true)`;
    await moveSessions(sql, id);
    await orderSweep(sql, id);
    await sql`select erase_team(${id})`;
    forget();
    log.info({ teamId: id, userId: actor.userId }, "a team was deleted for good");
    return {};
  },
});

/** Has a durable function remove the team's files, and what other requests wrote while the team went. */
async function orderSweep(sql: Sql, teamId: string): Promise<void> {
  const uploads = await sql<{ key: string }[]>`
    select storage_key as key from import_uploads
    where team_id = ${teamId} and created_at > now() - make_interval(days => ${UPLOAD_DAYS}) limit ${MOST_FILES}`;
  const data = { teamId, files: uploads.map(({ key }) => key) };
  await sql`insert into outbox_events (id, name, data) values (${v7()}, 'team.deleted', ${JSON.stringify(data)}::jsonb)`;
}
