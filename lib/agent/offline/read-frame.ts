import type { Command, Fact, Target } from "./command";
import type { OfflineContext } from "./context";
import { factsOf } from "./person-name";
import { phraseSet, phraseTable } from "./phrases";
import { statusIn } from "./read-status";
import { part, type Slice, splits, trimmed, whole } from "./slices";
import { tagsIn } from "./tag-names";
import { readTarget, unsaid } from "./targets";
import { type FieldTerm, type MemberTerm, termsOf } from "./terms";
import { readFieldValue } from "./values";

const acts = phraseTable<"set" | "remove">({
  set: "set, change, update, make, put, turn, switch, edit, mark, flag, move, bump, push, advance, promote, convert, get, shift, bring, send, drop, assign, give, hand, pass, transfer, reassign, allocate, delegate, route, add, tag, label, attach, apply, stick, let, have, raise, lower, adjust, record, enter, fill in, return, bring back, shove, park, place, file, slap, throw",
  remove:
    "remove, take, untag, un tag, strip, clear, delete, erase, unassign, un assign, detach, drop, take away, get rid of, kick, pull, unset, release, free, lift, lose, revoke, withdraw, unlabel",
});
const connectors = phraseSet(
  "to, as, from, off, of, on, onto, for, in, into, at, with, the, over to, back to, back in, be, is, are, now, over, under, as a, as an, out of, away from, through to, a, an, tag, tags, label, status, stage, owner, 's, and, tagged, it to, up to, down to, back into, off of, which are, who are, assigned to",
);
const nobody = phraseSet("nobody, no one, noone, none, no owner, unassigned");

/** What a change says, in any order: whose it is, what it becomes, which tag, which fact, of which leads. */
interface Frame {
  target?: Target;
  status?: { keys: string[]; lossReason?: string };
  owner?: MemberTerm | null;
  tags?: string[];
  facts?: Fact[];
  /** A field alone, to be cleared. */
  field?: FieldTerm;
}

const MOST_TOKENS = 30;

/**
 * A verb and the things it is about, in whatever order they stand: "take Ana off Leo", "untag Cash from all lost
 * leads", "put to 100k the value of these". Read only where no plainer form fits.
 */
export function readFrame(raw: Slice, context: OfflineContext): Command | undefined {
  const slice = trimmed(raw);
  const act = acts.at(slice.tokens, 0);
  if (!act || slice.tokens.length > MOST_TOKENS) return undefined;
  const frame = filled(part(slice, act.end), {}, context, new Set());
  return frame && commandOf(frame, act.value === "remove");
}

/** Fills the frame from the left, the longest part first, until no token is left. */
function filled(
  slice: Slice,
  frame: Frame,
  context: OfflineContext,
  hopeless: Set<string>,
): Frame | undefined {
  const { tokens } = slice;
  if (tokens.length === 0) return isSaid(frame) ? frame : undefined;
  const state = `${tokens.length} ${Object.keys(frame).join()}`;
  if (hopeless.has(state)) return undefined;
  for (let end = tokens.length; end > 0; end -= 1)
    for (const more of partsOf(part(slice, 0, end), frame, context)) {
      const whole = filled(part(slice, end), { ...frame, ...more }, context, hopeless);
      if (whole) return whole;
    }
  const skipped = connectors.at(tokens, 0)?.end ?? (tokens[0]?.kind === "mark" ? 1 : 0);
  const rest = skipped > 0 ? filled(part(slice, skipped), frame, context, hopeless) : undefined;
  if (!rest) hopeless.add(state);
  return rest;
}

function* partsOf(slice: Slice, frame: Frame, context: OfflineContext): Generator<Frame> {
  if (!isSaid(frame)) {
    const tags = tagsIn(slice, context, false);
    if (tags && tags.known.length > 0) yield { tags: tags.known };
    const status = statusIn(slice, context);
    if (status) yield { status };
    const owner = whole(slice, (tokens, at) => nobody.at(tokens, at))
      ? null
      : whole(slice, (tokens, at) => termsOf(context).members.at(tokens, at));
    if (owner !== undefined) yield { owner };
    const facts = factsIn(slice, context);
    if (facts) yield { facts };
    const field = whole(slice, (tokens, at) => termsOf(context).fields.at(tokens, at));
    if (field) yield { field };
  }
  if (frame.target || connectors.at(slice.tokens, slice.tokens.length - 1)) return;
  const target = readTarget(slice, context);
  const isMember = whole(slice, (tokens, at) => termsOf(context).members.at(tokens, at)) !== undefined;
  if (target && !(target.kind === "named" && (target.query || isMember))) yield { target };
}

const isSaid = ({ status, owner, tags, facts, field }: Frame) =>
  Boolean(status ?? tags ?? facts ?? field) || owner !== undefined;

const equals = phraseSet("to, =, :, is, as, at, of, be, should be");

const asWords = phraseSet("as, as the, as his, as her, as their, as its, to the, into the");

/** "303 555 0100 as the phone": the value before its field. */
function valueFirst(slice: Slice, context: OfflineContext): Fact[] | undefined {
  for (const { before, behind } of splits(slice, asWords)) {
    const field = whole(behind, (tokens, at) => termsOf(context).fields.at(tokens, at));
    const read = field && field.key !== "score" ? readFieldValue(field, before, context) : undefined;
    if (field && read && "value" in read) return factsOf(field, read.value);
  }
  return undefined;
}

function factsIn(slice: Slice, context: OfflineContext): Fact[] | undefined {
  const first = valueFirst(slice, context);
  if (first) return first;
  const found = termsOf(context).fields.at(slice.tokens, 0);
  if (!found || found.value.key === "score") return undefined;
  const link = equals.at(slice.tokens, found.end);
  const value = part(slice, link?.end ?? found.end);
  if (!link && ["text", "long_text", "name"].includes(found.value.type)) return undefined;
  const read = readFieldValue(found.value, value, context);
  return read && "value" in read ? factsOf(found.value, read.value) : undefined;
}

function commandOf(
  { target = unsaid, status, owner, tags, facts, field }: Frame,
  isRemoval: boolean,
): Command | undefined {
  const change = (value: Extract<Command, { kind: "change" }>["change"]): Command => ({
    kind: "change",
    target,
    change: value,
  });
  if (tags) {
    const [add, remove] = isRemoval ? [[], tags] : [tags, []];
    return change({ kind: "tags", add, remove, missing: [] });
  }
  if (owner !== undefined) return change({ kind: "assign", to: isRemoval ? null : owner });
  if (field?.type === "boolean" && !isRemoval)
    return change({ kind: "facts", facts: factsOf(field, true) });
  if (field && isRemoval) return change({ kind: "facts", facts: factsOf(field, null) });
  if (status && !isRemoval) return change({ kind: "status", ...status });
  if (facts && !isRemoval) return change({ kind: "facts", facts });
  return undefined;
}
