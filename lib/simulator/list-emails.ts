import { z } from "zod";
import { decodeCursor, encodeCursor, strangeCursor } from "@/lib/operations/cursor";
import { operation } from "@/lib/operations/define";
import { pageOf } from "@/lib/operations/page";
import { escapeLike } from "@/lib/text";
import { requireSimulator } from "./availability";
import { type SimulatedEmail, simulatedEmail } from "./schema";

export const listEmails = operation({
  name: "simulator.listEmails",
  summary:
    "List the mails that the built-in mailbox kept for the people of your team, newest first; not counted.",
  scope: "simulator:use",
  effect: "read",
  route: "GET /simulator/emails",
  secret: true,
  system: true,
  input: z.strictObject({
    q: z.string().trim().max(200).optional().describe("Part of the address or subject."),
    limit: z.int().min(1).max(100).default(50),
    cursor: z.string().max(500).optional(),
  }),
  output: pageOf(simulatedEmail),
  async run({ sql, actor }, { q, limit, cursor }) {
    requireSimulator();
    const before = cursor ? positionOf(cursor) : null;
    const pattern = q ? `%${escapeLike(q)}%` : null;
    const rows = await sql<SimulatedEmail[]>`
      select e.id, e.to_address as "to", coalesce(u.name, e.to_address) as "toName", e.purpose, e.subject, e.text_body as text, e.html_body as html,
        to_char(e.created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt"
      from outgoing_emails e
      left join users u on u.id = e.user_id
      where e.state = 'simulated'
        and (e.team_id = ${actor.teamId} or (e.team_id is null and exists (
          select 1 from team_members m where m.user_id = e.user_id and m.team_id = ${actor.teamId} and m.deactivated_at is null)))
        and (${pattern}::text is null or e.to_address ilike ${pattern} or e.subject ilike ${pattern})
        and (${before}::uuid is null or e.id < ${before}::uuid)
      order by e.id desc limit ${limit + 1}`;
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: [...items],
      nextCursor: rows.length > limit && last ? encodeCursor([last.id]) : null,
      total: null,
      totalIsExact: false,
    };
  },
});

function positionOf(cursor: string): string {
  const position = z.uuid().safeParse(decodeCursor(cursor, 1)[0]);
  if (position.success) return position.data;
  throw strangeCursor();
}
