import { plainText } from "./answers";
import type { Target } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { chooser } from "./replies";
import { failureOf, type Routine } from "./routine";
import { plainly } from "./tokens";

const MOST = 100;

/** Takes leads out of the bin: the one spoken of, those by a name, or all. */
export function* doRestore(target: Target, memory: Memory, context: OfflineContext): Routine {
  const known = knownIds(target, memory, context);
  if (known) return yield* restore(known);
  const step = yield { tool: "bin_list", input: { limit: MOST } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { items } = pageIn(step.output);
  const name = target.kind === "named" ? target.name : undefined;
  const names = target.kind === "names" ? target.names : name ? [name] : [];
  const sought = names.map(plainly);
  const isAll = names.length === 0;
  const fitting = items.filter(
    (item) => isAll || sought.some((each) => fits(plainly(String(item.title ?? "")), each)),
  );
  if (fitting.length === 0)
    return {
      text: isAll
        ? "The bin is empty."
        : `I found no “${plainText(names.join(", "))}” in the bin. [Open the bin](/leads/bin).`,
    };
  if (name && fitting.length > 1)
    return {
      text: `Several deleted leads fit “${plainText(name)}”. Restore the right one from [the bin](/leads/bin).`,
    };
  return yield* restore(fitting.map(({ id }) => String(id)));
}

const fits = (title: string, sought: string) =>
  sought.split(/\s+/).every((word) => title.split(/\s+/).some((each) => each.startsWith(word)));

function knownIds(target: Target, memory: Memory, { page }: OfflineContext): string[] | undefined {
  if (target.kind === "known") return [target.id];
  const lead = target.kind === "it" ? (memory.lead ?? page.lead) : undefined;
  if (lead) return [lead.id];
  const row = target.kind === "row" ? memory.rows.at(target.index) : undefined;
  if (row) return [row.id];
  if (target.kind === "them") return memory.set?.ids ?? (memory.lead ? [memory.lead.id] : undefined);
  return undefined;
}

/** Takes back the one lead that this person deleted; asks where it could be another. */
export function* doRestoreOwn(context: OfflineContext): Routine {
  const step = yield { tool: "bin_list", input: { limit: MOST } };
  const failure = failureOf(step);
  if (failure) return failure;
  const { items } = pageIn(step.output);
  const [only, second] = items;
  if (!only) return { text: "The bin is empty." };
  if (!second) return yield* restore([String(only.id)]);
  const listed = yield {
    tool: "journal_list",
    input: { actorId: context.userId, operation: "leads.delete", changesOnly: true, limit: MOST },
  };
  const mine = new Set(pageIn(listed.output).items.map(({ leadId }) => leadId));
  const own = items.filter(({ id }) => mine.has(String(id)));
  const [latest, another] = own;
  if (latest && !another) return yield* restore([String(latest.id)]);
  const choices = (own.length > 0 ? own : items).slice(0, SHOWN).map(choice);
  const rows = choices.map(({ name }) => `- ${plainText(name)}`).join("\n");
  return {
    text: `Which of these deleted leads do you mean?\n\n${rows}`,
    resume: chooser(choices, (target) => ({ kind: "change", target, change: { kind: "restore" } })),
  };
}

const SHOWN = 10;
const choice = ({ id, title }: Record<string, unknown>) => {
  const name = String(title ?? "") || "No name";
  return { id: String(id), name, search: plainly(name) };
};

function* restore(ids: string[]): Routine {
  const step = yield { tool: "bin_restore", input: { ids } };
  const failure = failureOf(step);
  if (failure) return failure;
  const restored = (step.output as { restored?: number })?.restored ?? ids.length;
  return {
    text:
      restored === 0
        ? "They were not in the bin."
        : `Restored ${restored} ${restored === 1 ? "lead" : "leads"} from the bin.`,
  };
}
