import { callTexts } from "./cast";
import type { Random } from "./random";

/** A call; its row on the timeline has the same id. */
export interface StoryCall {
  id: string;
  leadId: string;
  authorId: string;
  direction: "out" | "in";
  outcome: "answered" | "voicemail" | "no_answer";
  durationSeconds: number | null;
  notes: string;
  happenedAt: string;
}

/** Nobody gets further than the first step without having talked. */
export function call(
  random: Random,
  step: number,
): Pick<StoryCall, "direction" | "outcome" | "durationSeconds" | "notes"> {
  const direction = random.chance(0.8) ? "out" : "in";
  const first = random.pick(["answered", "answered", "voicemail", "no_answer"] as const);
  const minutes = random.whole(1, 24);
  const outcome = step > 1 || direction === "in" ? "answered" : first;
  if (outcome !== "answered") return { direction, outcome, durationSeconds: null, notes: "" };
  const notes = callTexts[(step * 5 + minutes) % (callTexts.length * 2)] ?? "";
  return { direction, outcome, durationSeconds: minutes * 60 + ((minutes * 37) % 60), notes };
}
