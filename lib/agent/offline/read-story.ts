import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { type Slice, trimmed } from "./slices";

const stories = phraseSet(
  "what happened, what has happened, whats happened, history, show history, show the history, show me the history, its history, activity, activities, show activity, show the activity, show me the activity, recent activity, show recent activity, latest activity, what is going on, whats going on, whats the history, what is the history, any activity, timeline, show timeline, show the timeline, whats the story, any news, any updates",
);
/** Elsewhere these ask for the journal: only a tail makes them ask for one lead. */
const tailed = phraseSet(
  "what changed, what has changed, whats changed, what was changed, what did we do, what have we done, changes",
);
const soFar = phraseSet(
  "so far, here, here so far, lately, recently, until now, up to now, to date, with it, before, with this so far, with them so far, already, in the past, yet",
);

/** "what happened so far": with a lead open, its timeline; "what happened" elsewhere is the team's journal. */
export function readStory(raw: Slice, { page }: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const open = stories.at(slice.tokens, 0);
  const story = open ?? tailed.at(slice.tokens, 0);
  const tail = story && soFar.at(slice.tokens, story.end);
  const isWhole = story && (tail?.end ?? story.end) === slice.tokens.length;
  const isNear = tail !== undefined && (open !== undefined || page.lead !== undefined);
  if (!isWhole || !(isNear || (open && page.lead))) return undefined;
  return { kind: "history", target: { kind: "it", isPage: page.lead !== undefined } };
}
