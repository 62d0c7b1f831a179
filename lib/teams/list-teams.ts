import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { type TeamChoice, teamChoice } from "./schema";

const list = wholeList("teams", (team: TeamChoice) => team.name, { name: (team) => team.name });

export const listTeams = operation({
  name: "teams.list",
  summary: "List the teams you belong to, with your role in each and which one you act in now.",
  scope: "self:read",
  effect: "read",
  route: "GET /teams",
  input: z.strictObject(list.input),
  output: pageOf(teamChoice),
  async run({ sql, actor }, page) {
    const items = await sql<TeamChoice[]>`
      select t.id, t.name, t.slug, t.logo_url as "logoUrl", m.role, t.id = ${actor.teamId} as "isCurrent"
      from team_members m join teams t on t.id = m.team_id
      where m.user_id = ${actor.userId ?? null} and m.deactivated_at is null
        and (${actor.apiKeyId ?? null}::uuid is null or t.id = ${actor.teamId})
      order by lower(t.name), t.id limit 200`;
    return list.pageOf(items, page);
  },
});
