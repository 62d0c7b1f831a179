import { ago, leadLink, plainText, table } from "./answers";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { whatHappened } from "./do-about";
import { pageIn } from "./memory";
import { askMember } from "./replies";
import { failureOf, type Routine } from "./routine";
import { boundsOf } from "./span-bounds";

const SHOWN = 20;

/** What somebody did in a stretch of time, the newest first. */
export function* doDoings(
  { who, span }: Extract<Command, { kind: "doings" }>,
  context: OfflineContext,
): Routine {
  if (who && who.ids.length > 1) return { text: askMember({ ...who, ids: who.ids }, context) };
  const [id] = who?.ids ?? [];
  const actorId = id === "me" ? context.userId : id;
  const input = { ...(actorId && { actorId }), ...(span && boundsOf(span, context)), limit: SHOWN };
  const step = yield { tool: "activities_list", input };
  const failure = failureOf(step);
  if (failure) return failure;
  const { items, nextCursor } = pageIn(step.output);
  const name = who ? plainText(id === "me" ? "You" : who.name) : "";
  if (items.length === 0)
    return { text: who ? `${name} did nothing on leads then.` : "Nothing happened on leads then." };
  const rows = items.map((item) =>
    [
      ago(item.occurredAt, context),
      whatHappened(item, context),
      item.leadId ? leadLink({ id: item.leadId, name: String(item.leadName ?? "a lead") }) : "",
      plainText(item.actorName ?? item.actorKind),
    ].join(" | "),
  );
  const tail = nextCursor
    ? `\n\nThese are the latest ${SHOWN}. [Open the journal](/journal) for all.`
    : "";
  return { text: `${table("When | What | Lead | Who", rows)}${tail}` };
}
