import { plainText } from "./answers";
import type { Target } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
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
