import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { nextStepOpenings as nextSteps } from "./next-step-openings";
import { phraseSet, phraseTable } from "./phrases";
import { settled } from "./read-fields";
import { part, type Slice, trimmed, whole } from "./slices";
import { readTarget, unsaid } from "./targets";
import { standardField } from "./terms";
import { momentAt } from "./values";

/** These plan something only with a time: without one I am asked to do it myself. */
const timed = phraseSet(
  "call, ring, meet, meet with, visit, call back, get back to, check in with, check back with, ping, schedule, plan, book, see",
);

/** "meeting Thursday 10am", of the open lead. */
const events = phraseSet(
  "meeting, showing, appointment, visit, demo, lunch, coffee, viewing, phone call, tour, walkthrough, inspection, consultation",
);
const deeds = phraseSet(
  "call, meeting, coffee, visit, showing, demo, email, again, back, phone call, lunch, appointment, check in, follow up, a call, a meeting, to call, to meet, to follow up, to email, to visit, to check in",
);

/** What a task is called whose sentence has one of these words. */
const titles = phraseTable<"Call" | "Meeting" | "Visit" | "Showing" | "Demo" | "Email" | "Check in">({
  Call: "call, ring, call back, phone call, ping",
  Meeting: "meet, meeting, lunch, coffee, appointment, see",
  Visit: "visit",
  Showing: "showing, viewing, tour, walkthrough",
  Demo: "demo",
  Email: "email",
  "Check in": "check in, check back",
});

/** A next step is a task: "plan a call with Ana on Friday" adds one that is called Call. */
function plannedFor(
  target: Target,
  time: Slice,
  said: Slice,
  context: OfflineContext,
): Command | undefined {
  const found = settled(target, standardField("nextStepAt"), time, context);
  if (found?.kind !== "change" || found.change.kind !== "facts") return found;
  const at = said.tokens.findIndex((_, index) => titles.at(said.tokens, index));
  const deed = titles.at(said.tokens, at)?.value ?? "Follow up";
  const facts = found.change.facts.map((fact) => ({ ...fact, deed }));
  return { ...found, change: { kind: "facts", facts } };
}

const backs = new Set(["back", "again", "up"]);
const withoutBack = (slice: Slice): Slice =>
  backs.has(slice.tokens.at(-1)?.plain ?? "") && slice.tokens.length > 1 ? part(slice, 0, -1) : slice;

/** "next step: call on Friday": what is to be done is not kept beside the day. */
function withoutDeed(slice: Slice): Slice {
  const deed = deeds.at(slice.tokens, 0);
  return deed && deed.end < slice.tokens.length ? trimmed(part(slice, deed.end)) : slice;
}

/** "follow up with Ana on Friday at 3pm": the next step of a lead. */
export function readNextStep(slice: Slice, context: OfflineContext): Command | undefined {
  const planned = nextSteps.at(slice.tokens, 0);
  const said = context.page.lead ? events.at(slice.tokens, 0) : undefined;
  const deed = timed.at(slice.tokens, 0);
  const opening = planned ?? deed ?? said;
  if (!opening) return undefined;
  const rest = withoutDeed(trimmed(part(slice, opening.end)));
  if (whole(rest, (tokens, at) => momentAt(tokens, at, context)))
    return plannedFor(unsaid, rest, slice, context);
  for (let at = 1; at < rest.tokens.length; at += 1) {
    const behind = part(rest, at);
    const found = whole(behind, (tokens, place) => momentAt(tokens, place, context));
    const target = found && readTarget(withoutBack(part(rest, 0, at)), context);
    if (target) return plannedFor(target, behind, slice, context);
  }
  if (!planned && deed && readTarget(rest, context))
    return {
      kind: "unable",
      why: "I cannot do that myself. With a day I plan it: “call Ana on Friday at 3pm”.",
    };
  if (!planned) return undefined;
  return (
    readTarget(rest, context) && {
      kind: "unclear",
      question: "When shall the next step be? For instance “follow up with Ana on Friday at 3pm”.",
    }
  );
}
