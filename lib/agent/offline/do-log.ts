import { leadLink, plainText } from "./answers";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { resolve } from "./resolve";
import { failureOf, type Routine } from "./routine";

const kinds = {
  call: "the call",
  meeting: "the meeting",
  email: "the email",
  text: "the text",
} as const;

/** Writes down a call, a meeting or a message that happened elsewhere. */
export function* doLog(
  command: Extract<Command, { kind: "log" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const retry = (target: Target): Command => ({ ...command, target });
  const found = yield* resolve(command.target, memory, context, retry);
  if (found.kind === "none") return found.outcome;
  if (found.kind === "many") return yield* logEach(found.set.ids, command, found.words);
  const step = yield { tool: "activities_log", input: { leadId: found.lead.id, ...command.facts } };
  return (
    failureOf(step) ?? { text: `Logged ${kinds[command.facts.kind]} with ${leadLink(found.lead)}.` }
  );
}

/** More than these are not written down one by one. */
const MOST_LEADS = 10;

function* logEach(
  ids: readonly string[] | undefined,
  { facts }: Extract<Command, { kind: "log" }>,
  words: string,
): Routine {
  if (!ids || ids.length > MOST_LEADS || ids.some((id) => id.startsWith("@")))
    return { text: `I log it on at most ${MOST_LEADS} leads at a time. Tick them, or name them.` };
  for (const leadId of ids) {
    const failure = failureOf(yield { tool: "activities_log", input: { leadId, ...facts } });
    if (failure) return failure;
  }
  return { text: `Logged ${kinds[facts.kind]} with ${words}.` };
}

/** Makes one lead of two: the first stays. */
export function* doMerge(
  command: Extract<Command, { kind: "merge" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const ids: string[] = [];
  for (const side of ["keep", "other"] as const) {
    const retry = (target: Target): Command => ({ ...command, [side]: target });
    const found = yield* resolve(command[side], memory, context, retry);
    if (found.kind === "none") return found.outcome;
    if (found.kind === "many") {
      const [first, second, third] = found.set.ids ?? [];
      if (side === "other" && ids[0]) return yield* mergeEach(ids[0], found.set.ids ?? []);
      if (!first || !second || third || side === "other" || command.other !== command.keep)
        return {
          text: "I merge two leads at a time. Tick two, or name them: “merge Ana Silva into Ana Ruiz”.",
        };
      ids.push(first, second);
      break;
    }
    ids.push(found.lead.id);
  }
  const [keepId, mergeId] = ids;
  if (keepId === mergeId)
    return { text: "That is one and the same lead. With which other shall it be merged?" };
  const failure = failureOf(yield { tool: "leads_merge", input: { keepId, mergeId } });
  return failure ?? { text: "Merged: the other lead went to the bin. Say “undo” to part them again." };
}

const MOST_MERGED = 5;

/** "merge all three into Diana": one after the other, each a change of its own. */
function* mergeEach(keepId: string, ids: readonly string[]): Routine {
  const others = ids.filter((id) => id !== keepId);
  if (others.length === 0 || others.length > MOST_MERGED || ids.some((id) => id.startsWith("@")))
    return { text: `I merge at most ${MOST_MERGED} leads into one. Tick them, or name them.` };
  for (const mergeId of others) {
    const failure = failureOf(yield { tool: "leads_merge", input: { keepId, mergeId } });
    if (failure) return failure;
  }
  return {
    text: `Merged ${others.length} leads into one: they went to the bin. “undo” parts the last.`,
  };
}

/** Pins the newest note of a lead, or takes the pin off. */
export function* doPin(
  command: Extract<Command, { kind: "pin" }>,
  memory: Memory,
  context: OfflineContext,
): Routine {
  const retry = (target: Target): Command => ({ ...command, target });
  const found = yield* resolve(command.target, memory, context, retry);
  if (found.kind === "none") return found.outcome;
  if (found.kind === "many") return { text: "That I can do for one lead at a time. Which one?" };
  const listed = yield { tool: "notes_list", input: { id: found.lead.id, limit: LATEST } };
  const failure = failureOf(listed);
  if (failure) return failure;
  const notes = pageIn(listed.output).items;
  const { isPinned } = command;
  const note = notes.find((each) => Boolean(each.isPinned ?? each.pinnedAt) !== isPinned);
  if (!note)
    return { text: `There is no note to ${isPinned ? "pin" : "unpin"} on ${leadLink(found.lead)}.` };
  const refused = failureOf(yield { tool: "notes_update", input: { id: String(note.id), isPinned } });
  return (
    refused ?? {
      text: `${isPinned ? "Pinned" : "Unpinned"} the note “${plainText(note.body).slice(0, 80)}”.`,
    }
  );
}
const LATEST = 10;
