import { sql } from "drizzle-orm";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { EXACT_UP_TO, pageOf } from "@/lib/operations/page";
import { type PlacedRow, sortedList } from "@/lib/operations/sorted-list";
import { escapeLike, line } from "@/lib/text";
import { conversationJson } from "./conversation-json";
import { conversation } from "./schema";

const columns = { updatedAt: { column: sql`c.updated_at`, type: "timestamptz" } } as const;
const list = sortedList("conversations", columns, sql`c.id`, "-updatedAt");

export const listConversations = operation({
  name: "conversations.list",
  summary: "Lists your conversations with the assistant, the latest first, searched by title and text.",
  scope: "agent:use",
  effect: "read",
  route: "GET /ai/conversations",
  input: z.strictObject({ ...list.input, q: line(200).optional() }),
  output: pageOf(conversation),
  async run({ db, actor }, { q, ...page }) {
    const { placed, behind, order, pageOf } = list.walk(page);
    const words = q?.toLowerCase().split(" ").filter(Boolean) ?? [];
    const matching = words.map((word) => {
      const pattern = `%${escapeLike(word)}%`;
      return sql` and (lower(c.title) like ${pattern} or exists (select 1 from chat_messages m
        where m.team_id = c.team_id and m.conversation_id = c.id and lower(m.text) like ${pattern}))`;
    });
    const own = sql`c.team_id = ${actor.teamId} and c.user_id = ${actor.userId ?? null}
      and c.last_message_at is not null${sql.join(matching, sql``)}`;
    const [rows, [counted]] = await Promise.all([
      db.execute<PlacedRow & { json: string }>(
        sql`select ${conversationJson}::text as json, ${placed} from chat_conversations c where ${own}${behind} ${order}`,
      ),
      db.execute<{ total: number }>(sql`
        select count(*)::integer as total from (select 1 from chat_conversations c where ${own} limit ${EXACT_UP_TO + 1}::integer) found`),
    ]);
    return pageOf(rows, counted?.total ?? 0);
  },
});
