import { parseDate, toCalendarDateTime, toZoned } from "@internationalized/date";
import type { RelativeTime } from "@/lib/filters/schema";
import { ago, leadLink, plainText, table } from "./answers";
import { todayOf } from "./calendar";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { whatHappened } from "./do-about";
import { pageIn } from "./memory";
import { askMember } from "./replies";
import { failureOf, type Routine } from "./routine";
import type { Span } from "./spans";

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

/** The instants between which a span lies, in the zone of the person who asks. */
export function boundsOf(
  { op, value }: Span,
  context: OfflineContext,
): { since?: string; until?: string } {
  const start = (day: string, shift = 0) =>
    toZoned(toCalendarDateTime(parseDate(day).add({ days: shift })), context.timeZone)
      .toDate()
      .toISOString();
  if (op === "within" || op === "before") {
    const day = todayOf(context)
      .subtract(value as RelativeTime & { days: number })
      .toString();
    return op === "within" ? { since: start(day) } : { until: start(day) };
  }
  const [first, last] = Array.isArray(value) ? value.map(String) : [String(value), String(value)];
  if (first === undefined || last === undefined) return {};
  switch (op) {
    case "gte":
      return { since: start(first) };
    case "gt":
      return { since: start(first, 1) };
    case "lt":
      return { until: start(first) };
    case "lte":
      return { until: start(first, 1) };
    default:
      return { since: start(first), until: start(last, 1) };
  }
}
