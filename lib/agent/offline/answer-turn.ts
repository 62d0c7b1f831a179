import type { Filter } from "@/lib/filters/schema";
import type { Format } from "@/lib/format";
import type { LeadSet, OfflineContext, PageContext, Vocabulary } from "./context";
import type { Turn } from "./conversation";
import { memoryOf } from "./memory";
import { readCommands } from "./read-command";
import { isRefusal } from "./replies";
import { type Outcome, type Progress, replay } from "./routine";
import { runCommand } from "./run-command";
import { tokensOf } from "./tokens";

/** What stays the same through a conversation. */
export interface Setting {
  vocabulary: Vocabulary;
  currency: string;
  country: string;
  teamId: string;
  userId: string;
  timeZone: string;
  /** How the person wants dates, numbers and money. */
  format: Format;
  now: Date;
}

/** A question may be answered within this many turns of questions before it. */
const LONGEST_CHAIN = 6;

/**
 * The next call of the last turn, or what is said at its end. Turns before it are only run again
 * to know which question they ended with.
 */
export function answerTurn(turns: readonly Turn[], setting: Setting): Progress {
  const start = Math.max(0, turns.length - LONGEST_CHAIN);
  let progress: Progress = { outcome: { text: "" } };
  for (let at = start; at < turns.length; at += 1) {
    const pending: Outcome | undefined = "outcome" in progress ? progress.outcome : undefined;
    progress = progressOf(turns, at, pending, setting);
  }
  return progress;
}

function progressOf(
  turns: readonly Turn[],
  at: number,
  pending: Outcome | undefined,
  setting: Setting,
): Progress {
  const turn = turns[at] as Turn;
  const memory = memoryOf(turns.slice(0, at).flatMap(({ steps }) => steps));
  const context = {
    ...contextOf(turn, setting),
    hasSpokenOfLead: memory.lead !== undefined,
    hasListed: memory.search !== undefined,
  };
  const commands = resumed(turn, pending) ?? readCommands(turn.text, context);
  return replay(commands, (command, known) => runCommand(command, known, context), turn.steps, memory);
}

function resumed({ text }: Turn, pending: Outcome | undefined) {
  const reply = tokensOf(text);
  if (isRefusal(reply))
    return [{ kind: "unable" as const, why: "All right, I left everything as it is." }];
  return pending?.resume?.(reply);
}

function contextOf({ surroundings }: Turn, setting: Setting): OfflineContext {
  const now = surroundings?.now ? new Date(surroundings.now) : setting.now;
  return {
    ...setting,
    now: Number.isNaN(now.getTime()) ? setting.now : now,
    timeZone: surroundings?.timeZone ?? setting.timeZone,
    page: pageOf(surroundings),
  };
}

function pageOf(surroundings: Turn["surroundings"]): PageContext {
  const { leadId, selection, view } = surroundings ?? {};
  return {
    ...(leadId && { lead: { id: leadId, name: "this lead" } }),
    ...(selection && {
      selection: { ...tickedOf(selection), ...(selection.total && { count: selection.total }) },
    }),
    ...(view && { list: setOf(view) }),
  };
}

/** Of many ticked rows only the first are told by id; a name stands for all of them. */
const ALL_TICKED = "@selection";
const tickedOf = (selection: NonNullable<NonNullable<Turn["surroundings"]>["selection"]>): LeadSet => {
  const { ids, total } = selection;
  return ids && total !== undefined && total > ids.length ? { ids: [ALL_TICKED] } : setOf(selection);
};

const setOf = ({
  ids,
  filter,
  q,
}: {
  ids?: string[] | undefined;
  filter?: unknown;
  q?: string | undefined;
}): LeadSet =>
  ids && ids.length > 0
    ? { ids }
    : { ...(filter ? { filter: filter as Filter } : {}), ...(q && { q }) };
