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
  if (found.kind === "many") return { text: "I log it on one lead at a time. Which one?" };
  const step = yield { tool: "activities_log", input: { leadId: found.lead.id, ...command.facts } };
  return (
    failureOf(step) ?? { text: `Logged ${kinds[command.facts.kind]} with ${leadLink(found.lead)}.` }
  );
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
