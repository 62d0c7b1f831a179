import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { cleanLine, storedJson } from "@/lib/text";
import { settleLastAnswer } from "./last-answer";
import type { Opening } from "./open-turn";
import type { PageContext, TurnInput } from "./schema";

const TITLE = 60;

/** Adds what the person wrote. Cards that still wait are refused by it: they went on without them. */
export async function ask(
  context: Context,
  conversation: { id: string; title: string | null },
  message: NonNullable<TurnInput["message"]>,
  page: PageContext | undefined,
): Promise<Opening> {
  const { sql, actor } = context;
  const { text } = message;
  if (message.replaces) await takeBack(context, conversation.id, message.replaces);
  await settleLastAnswer(context, conversation.id);
  await sql`insert into chat_messages (id, team_id, conversation_id, user_id, role, parts, text, context, created_at)
    values (${message.id}, ${actor.teamId}, ${conversation.id}, ${actor.userId ?? null}, 'user',
      ${storedJson([{ type: "text", text }])}::jsonb, ${text}, ${page ? storedJson(page) : null}::jsonb, clock_timestamp())`;
  if (conversation.title) return {};
  const line = cleanLine(text);
  return { title: line.length > TITLE ? `${line.slice(0, TITLE).trimEnd()}…` : line };
}

/** Edit and resend: the message goes, with all that came after it. What was done stays done. */
async function takeBack({ sql, actor }: Context, conversationId: string, messageId: string) {
  const taken = await sql`
    with from_here as (
      select created_at from chat_messages
      where team_id = ${actor.teamId} and conversation_id = ${conversationId} and id = ${messageId} and role = 'user')
    delete from chat_messages m using from_here
    where m.team_id = ${actor.teamId} and m.conversation_id = ${conversationId} and m.created_at >= from_here.created_at
    returning 1`;
  if (taken.length === 0)
    throw new OperationError("not_found", "The message to be replaced does not exist any more.");
}
