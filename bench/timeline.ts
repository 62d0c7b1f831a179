import type { Bench } from "./context";
import { load, loop } from "./measure";
import type { Contest } from "./table";

const EVENTS = 10_000;

/** The timeline of a lead that much has happened to: its newest page, and the page around an event half way back. */
export async function timelineContests({ app, ada, owner, team, seconds }: Bench): Promise<Contest[]> {
  const [lead] = await owner<{ id: string }[]>`
    select id from leads where team_id = ${team.teamId} and deleted_at is null order by created_at limit 1`;
  const leadId = lead?.id ?? "";
  await owner`
    insert into activities (id, team_id, lead_id, type, actor_kind, occurred_at, data)
    select gen_random_uuid(), ${team.teamId}, ${leadId}, case i % 3 when 0 then 'status_changed' when 1 then 'lead_updated' else 'email_sent' end,
      'user', now() - i * interval '1 minute', '{"from": "new", "to": "contacted"}'
    from generate_series(1, ${EVENTS}) i`;
  await owner`vacuum analyze activities`;
  const [middle] = await owner<{ id: string }[]>`
    select id from activities where team_id = ${team.teamId} and lead_id = ${leadId} order by occurred_at desc offset ${EVENTS / 2} limit 1`;
  const api = (query: string) => async () =>
    load({
      url: `${app.url}/api/leads/${leadId}/activities?limit=50${query}`,
      connections: 1,
      seconds,
      headers: await ada.bearer(),
    });
  const plain = () =>
    loop(
      1,
      () => owner`select * from activities where team_id = ${team.teamId} and lead_id = ${leadId}
        order by occurred_at desc, id desc limit 50`,
      seconds,
    );
  return [
    {
      what: "timeline of 10k events, newest page, 1 connection",
      ours: api(""),
      floors: { "postgres.js": plain },
    },
    {
      what: "timeline of 10k events, around one half way back, 1 connection",
      ours: api(`&around=${middle?.id}`),
      floors: { "our newest page": api("") },
    },
  ];
}
