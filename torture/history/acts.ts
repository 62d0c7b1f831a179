import type { TestTeam } from "@/db/testing";
import { undoJournalEntry } from "@/lib/journal/undo-journal-entry";
import type { AnyOperation } from "@/lib/operations/define";
import { actsOfWork } from "./acts-of-work";
import { actsOnLeads } from "./acts-on-leads";
import { throwDice } from "./dice";
import type { Picture } from "./rows";

export interface Act {
  operation: AnyOperation;
  input: Record<string, unknown>;
}

/** A random act upon rows that are there, or one that takes one of `entries` back; some are refused, and must then leave no trace. */
export function randomAct(team: TestTeam, picture: Picture, entries: string[], seed: number): Act {
  const dice = throwDice(team, picture, seed);
  const undo: Act = { operation: undoJournalEntry, input: { id: dice.pick(entries) } };
  const acts = [...actsOnLeads(dice), ...actsOfWork(dice), undo, undo, undo];
  return acts[seed % acts.length] as Act;
}
