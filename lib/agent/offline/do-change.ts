import { leadLink, memberName, plainText, statusLabel, tagName } from "./answers";
import { callForMany, callsForOne, idOf, isNextStep } from "./change-calls";
import { openQuestion } from "./change-questions";
import type { Change, Command, Fact, Target } from "./command";
import type { OfflineContext } from "./context";
import { doNextSteps } from "./do-next-steps";
import { doRestore, doRestoreOwn } from "./do-restore";
import { doShift } from "./do-shift";
import type { KnownLead, Memory } from "./memory";
import { type Resolved, resolve } from "./resolve";
import { failureOf, type Outcome, type Routine } from "./routine";
import { listed } from "./values";

type ChangeCommand = Extract<Command, { kind: "change" }>;

/** Changes one lead or a set, after everything that is still open was asked. */
export function* doChange(command: ChangeCommand, memory: Memory, context: OfflineContext): Routine {
  const question = openQuestion(command, context);
  if (question) return question;
  if (command.change.kind === "restore")
    return command.change.isMine
      ? yield* doRestoreOwn(context)
      : yield* doRestore(command.target, memory, context);
  const change = yield* withTags(command.change);
  if ("text" in change) return change;
  const retry = (target: Target): Command => ({ ...command, target });
  const found = yield* resolve(command.target, memory, context, retry);
  if (found.kind === "none") return found.outcome;
  return found.kind === "one"
    ? yield* changeOne(found.lead, change, context)
    : yield* changeMany(found, change, context);
}

/** Makes the tags that do not exist yet, and goes on with their ids. */
function* withTags(change: Change): Routine<Change | Outcome> {
  if (change.kind !== "tags" || change.missing.length === 0) return change;
  const add = [...change.add];
  for (const name of change.missing) {
    const step = yield { tool: "tags_create", input: { name } };
    const failure = failureOf(step);
    if (failure) return failure;
    add.push(String((step.output as { id?: unknown })?.id));
  }
  return { ...change, add, missing: [] };
}

function* changeOne(lead: KnownLead, change: Change, context: OfflineContext): Routine {
  const { id } = lead;
  if (change.kind === "shift") return yield* doShift(lead, change.shift, context);
  const [step, rest] = apart(change);
  for (const call of rest ? callsForOne(id, rest, context) : []) {
    const failure = failureOf(yield call);
    if (failure) return failure;
  }
  const done = rest ? doneWords(leadLink(lead), rest, context) : "";
  if (!step) return { text: done };
  const planned = yield* doNextSteps([id], step, leadLink(lead), context);
  return { text: `${done} ${planned.text}`.trim() };
}

/** The next step, which is a task, apart from what else is to change. */
function apart(change: Change): [step?: Fact, rest?: Change] {
  if (change.kind !== "facts") return [undefined, change];
  const step = change.facts.find(({ field }) => isNextStep(field));
  const facts = change.facts.filter((fact) => fact !== step);
  return [step, facts.length > 0 ? { kind: "facts", facts } : undefined];
}

/** Fewer notes than this are written one by one; there is no note for a whole set. */
const MOST_NOTES = 10;
/** Set changes leave these out. */
const eachAlone = new Set(["address"]);
const forMany = new Set(["source", "company", "title", "valueCents"]);

function* changeMany(
  found: Extract<Resolved, { kind: "many" }>,
  change: Change,
  context: OfflineContext,
): Routine {
  const { set } = found;
  if (change.kind === "shift")
    return { text: "I reckon with what one lead has, not with several at once. Which one?" };
  if (change.kind === "note") return yield* noteEach(set.ids ?? [], change.body);
  if (change.kind === "facts") {
    const single = change.facts.find(
      ({ field }) => !field.isCustom && !forMany.has(field.key) && !isNextStep(field),
    );
    if (single && eachAlone.has(single.field.key) && (found.set.ids?.length ?? 0) <= MOST_NOTES)
      return yield* factEach(found.set.ids ?? [], change, found.words, context);
    if (single)
      return {
        text: `${single.field.label} differs from lead to lead: I change it on one lead at a time.`,
      };
  }
  const [nextStep] = apart(change);
  if (nextStep) return yield* doNextSteps(set.ids ?? [], nextStep, found.words, context);
  const call = callForMany(set, change, context);
  if (!call) return { text: "I cannot do that to several leads at once." };
  const step = yield call;
  const failure = failureOf(step);
  if (failure) return failure;
  const affected = (step.output as { affected?: number })?.affected;
  const count = typeof affected === "number" ? context.format.count(affected, "lead") : found.words;
  return { text: doneWords(count, change, context) };
}

/** The same on each of a few leads, one after the other. */
function* factEach(
  ids: readonly string[],
  change: Change,
  words: string,
  context: OfflineContext,
): Routine {
  if (ids.length === 0 || ids.some((id) => id.startsWith("@")))
    return { text: "That I change on a few leads at a time. Tick them, or name them." };
  for (const id of ids)
    for (const call of callsForOne(id, change, context)) {
      const failure = failureOf(yield call);
      if (failure) return failure;
    }
  return { text: doneWords(words, change, context) };
}

function* noteEach(ids: readonly string[], body: string): Routine {
  if (ids.length === 0 || ids.length > MOST_NOTES)
    return {
      text: `I write notes on at most ${MOST_NOTES} leads at a time. Tick them, or name them one by one.`,
    };
  for (const id of ids) {
    const failure = failureOf(yield { tool: "notes_create", input: { id, body } });
    if (failure) return failure;
  }
  return { text: `Done: a note on ${ids.length} leads.` };
}

function doneWords(what: string, change: Change, context: OfflineContext): string {
  switch (change.kind) {
    case "status":
      return `Done: ${what} → **${plainText(statusLabel(change.keys[0], context))}**.`;
    case "assign":
      return change.to
        ? `Done: ${what} now ${verb(what, "belongs", "belong")} to ${plainText(memberName(idOf(change.to, context), context))}.`
        : `Done: ${what} now ${verb(what, "has", "have")} no owner.`;
    case "split":
      return `Done: shared out ${what} between ${listed(
        change.over.map(({ name }) => plainText(name)),
        "and",
      )}.`;
    case "tags": {
      const named = [...change.add, ...change.remove]
        .map((id) => plainText(tagName(id, context)))
        .join(", ");
      if (change.add.length > 0 && change.remove.length > 0)
        return `Done: changed the tags of ${what}.`;
      return change.remove.length > 0
        ? `Done: took ${named} off ${what}.`
        : `Done: tagged ${what} with ${named === "a tag" ? "the new tag" : named}.`;
    }
    case "facts":
      return `Done: changed ${listed(
        change.facts.map(({ field }) => plainText(field.label.toLowerCase())),
        "and",
      )} of ${what}.`;
    case "note":
      return `Done: wrote the note on ${what}.`;
    case "delete":
      return `Moved ${what} to the bin. Say “undo” to bring ${verb(what, "it", "them")} back.`;
    case "restore":
      return "Restored.";
    case "shift":
      return `Done: changed ${plainText(change.shift.field.label.toLowerCase())} of ${what}.`;
  }
}

const verb = (what: string, one: string, many: string) =>
  what.startsWith("[") || /^1 /.test(what) ? one : many;
