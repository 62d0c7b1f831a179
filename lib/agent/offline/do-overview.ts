import { fromDate, toCalendarDate } from "@internationalized/date";
import { ago, leadLink, listHref, plainText, table } from "./answers";
import { todayOf } from "./calendar";
import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { failureOf, type Routine } from "./routine";

const CAPPED = 10_000;
const figure = (count: unknown, { format }: OfflineContext) =>
  `${format.number(Number(count ?? 0))}${Number(count) >= CAPPED ? "+" : ""}`;
type Row = Record<string, unknown>;
const rowsOf = (output: unknown, key: string): Row[] => {
  const rows = (output as Row | undefined)?.[key];
  return Array.isArray(rows) ? (rows as Row[]) : [];
};

/** The statuses in order, with how many leads each holds. */
export function* doPipeline(context: OfflineContext): Routine {
  const step = yield { tool: "pipeline_get", input: {} };
  const failure = failureOf(step);
  if (failure) return failure;
  const rows = rowsOf(step.output, "statuses").map((status) => {
    const href = listHref(
      { filter: { field: "status", op: "in", value: [String(status.key)] } },
      context,
    );
    return `[${plainText(status.label)}](${href}) | ${figure(status.leads, context)}`;
  });
  return { text: `The pipeline:\n\n${table("Status | Leads", rows)}` };
}

/** The members with their roles and how many leads they own. */
export function* doTeam(context: OfflineContext): Routine {
  const step = yield { tool: "teams_get", input: { id: context.teamId } };
  const failure = failureOf(step);
  if (failure) return failure;
  const rows = rowsOf(step.output, "members")
    .filter((member) => member.isActive !== false)
    .map((member) =>
      [plainText(member.name), plainText(member.role), figure(member.leads, context)].join(" | "),
    );
  return { text: `The team:\n\n${table("Member | Role | Leads", rows)}` };
}

export function* doTags(context: OfflineContext): Routine {
  const step = yield { tool: "tags_list", input: {} };
  const failure = failureOf(step);
  if (failure) return failure;
  const rows = pageIn(step.output).items.map((tag) => {
    const href = listHref({ filter: { field: "tags", op: "any", value: [String(tag.id)] } }, context);
    return `[${plainText(tag.name)}](${href}) | ${figure(tag.uses, context)}`;
  });
  return {
    text:
      rows.length > 0 ? table("Tag | Leads", rows) : "There are no tags yet. Say “create a tag VIP”.",
  };
}

export function* doNewTag(name: string): Routine {
  const step = yield { tool: "tags_create", input: { name } };
  return failureOf(step) ?? { text: `Added the tag ${plainText(name)}.` };
}

export function* doBin(context: OfflineContext): Routine {
  const step = yield { tool: "bin_list", input: { limit: 10 } };
  const failure = failureOf(step);
  if (failure) return failure;
  const rows = pageIn(step.output).items.map(
    (item) =>
      `${leadLink({ id: item.leadId ?? item.id, name: String(item.title ?? "No name") })} | ${ago(item.deletedAt, context)}`,
  );
  if (rows.length === 0) return { text: "The bin is empty." };
  return {
    text: `${table("Lead | Deleted", rows)}\n\nSay “restore” and a name, or [open the bin](/leads/bin).`,
  };
}

const CHANGES = 10;

/** The newest changes, of today alone where the question says so. */
export function* doChanges(
  { isToday, isMine }: Extract<Command, { kind: "changes" }>,
  context: OfflineContext,
): Routine {
  const own = isMine ? { actorId: context.userId } : {};
  const input = { ...own, changesOnly: true, limit: isToday ? MOST_OF_A_DAY : CHANGES };
  const step = yield { tool: "journal_list", input };
  const failure = failureOf(step);
  if (failure) return failure;
  const entries = pageIn(step.output).items.filter((entry) => !isToday || isOfToday(entry, context));
  const rows = entries.map((entry) =>
    [
      ago(entry.createdAt, context),
      plainText(entry.summary),
      plainText(entry.actorName ?? "Rapport"),
    ].join(" | "),
  );
  if (rows.length === 0)
    return { text: isToday ? "Nothing was changed today." : "Nothing was changed yet." };
  const isCut = isToday && rows.length === MOST_OF_A_DAY;
  const tail = isCut ? `\n\nThese are the latest ${MOST_OF_A_DAY} of today's changes.` : "";
  return { text: `${table("When | What | Who", rows)}${tail}` };
}

const MOST_OF_A_DAY = 50;

/** A day begins at midnight of the person who asks. */
const isOfToday = ({ createdAt }: Row, context: OfflineContext) => {
  const at = new Date(String(createdAt));
  return (
    !Number.isNaN(at.getTime()) &&
    toCalendarDate(fromDate(at, context.timeZone)).compare(todayOf(context)) === 0
  );
};

/** Takes back the last change: the one made here, or else the newest of one's own. */
export function* doUndo(memory: Memory, context: OfflineContext): Routine {
  let { entryId } = memory;
  if (!entryId) {
    const listed = yield {
      tool: "journal_list",
      input: { actorId: context.userId, changesOnly: true, limit: 10 },
    };
    const failure = failureOf(listed);
    if (failure) return failure;
    const last = pageIn(listed.output).items.find((entry) => entry.canUndo === true && !entry.undoesId);
    if (!last)
      return { text: "There is nothing of yours to undo: changes can be taken back for 24 hours." };
    entryId = String(last.id);
  }
  const step = yield { tool: "journal_undo", input: { id: entryId } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { restored = 0, skippedTotal = 0 } = (step.output ?? {}) as {
    restored?: number;
    skippedTotal?: number;
  };
  const kept =
    skippedTotal > 0 ? ` ${skippedTotal} had been changed since and stayed as they are.` : "";
  return { text: `Undone: ${restored} ${restored === 1 ? "row is" : "rows are"} as before.${kept}` };
}
