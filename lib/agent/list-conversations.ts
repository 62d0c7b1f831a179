import { sql } from "drizzle-orm";
import { z } from "zod";
import { escapeLike } from "@/lib/leads/search";
import { Encoded, operation } from "@/lib/operations/define";
import { beforeRow, EXACT_UP_TO, encodePage, pageInput, pageOf, position } from "@/lib/operations/page";
import { line } from "@/lib/text";
import { conversationJson } from "./conversation-json";
import { conversation } from "./schema";

export const listConversations = operation({
  name: "conversations.list",
  summary: "Lists your conversations with the assistant, the latest first, searched by title and text.",
  scope: "agent:use",
  effect: "read",
  route: "GET /ai/conversations",
  input: z.strictObject({ ...pageInput, q: line(200).optional() }),
  output: pageOf(conversation),
  async run({ db, actor }, { limit, cursor, q }) {
    const words = q?.toLowerCase().split(" ").filter(Boolean) ?? [];
    const matching = words.map((word) => {
      const pattern = `%${escapeLike(word)}%`;
      return sql` and (lower(c.title) like ${pattern} or exists (select 1 from chat_messages m
        where m.team_id = c.team_id and m.conversation_id = c.id and lower(m.text) like ${pattern}))`;
    });
    const own = sql`c.team_id = ${actor.teamId} and c.user_id = ${actor.userId ?? null}
      and c.last_message_at is not null${sql.join(matching, sql``)}`;
    const place = sql`c.updated_at, c.id`;
    const [rows, [counted]] = await Promise.all([
      db.execute<{ json: string; cursor: string[] }>(sql`
        select ${conversationJson}::text as json, ${position(sql`c.updated_at`)} || array[c.id::text] as cursor
        from chat_conversations c where ${own}${beforeRow(place, cursor, 1)}
        order by c.updated_at desc, c.id desc limit ${limit + 1}::integer`),
      db.execute<{ total: number }>(sql`
        select count(*)::integer as total from (select 1 from chat_conversations c where ${own} limit ${EXACT_UP_TO + 1}::integer) found`),
    ]);
    return new Encoded(encodePage([...rows], limit, counted?.total ?? 0));
  },
});
