import { plainText, statusLabel } from "./answers";
import type { Change, Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { askMember, isConsent, isRefusal } from "./replies";
import type { Outcome } from "./routine";
import { typed } from "./slices";
import type { MemberTerm } from "./terms";
import { listed } from "./values";

type ChangeCommand = Extract<Command, { kind: "change" }>;

const leftAlone: Command = { kind: "unable", why: "All right, I left everything as it is." };

/** What is still to be said before anything may be changed. */
export function openQuestion(command: ChangeCommand, context: OfflineContext): Outcome | undefined {
  const { change } = command;
  const count = countQuestion(command.target);
  if (count) return count;
  switch (change.kind) {
    case "status":
      return statusQuestion(command, change, context);
    case "assign":
      return change.to ? memberQuestion([change.to], context) : undefined;
    case "split":
      return memberQuestion(change.over, context);
    case "tags":
      return tagQuestion(command, change);
    case "note":
      return change.body ? undefined : noteQuestion(command);
    default:
      return undefined;
  }
}

/** "delete five leads" and "assign 5 leads to Mia" do not say which five. */
function countQuestion(target: Target): Outcome | undefined {
  if (target.kind !== "set" || target.isOne) return undefined;
  const { limit, sort } = target.query;
  return limit !== undefined && sort === undefined
    ? { text: `Which ${limit}? Tick them in the list, or say “the ${limit} oldest leads”.` }
    : undefined;
}

function statusQuestion(
  command: ChangeCommand,
  change: Extract<Change, { kind: "status" }>,
  context: OfflineContext,
): Outcome | undefined {
  const [key, twin] = change.keys;
  if (twin) {
    const labels = change.keys.map((each) => plainText(statusLabel(each, context)));
    return {
      text: `Which status do you mean: ${listed(labels)}?`,
      resume: (reply) => byLabel(typed(reply)),
    };
  }
  const status = context.vocabulary.statuses.find((each) => each.key === key);
  if (!status?.requiresReason || change.lossReason) return undefined;
  return {
    text: `Why? ${plainText(status.label)} needs a reason${instances(context)}.`,
    resume: (reply) => {
      const reason = typed(reply).replace(/^because( of)? /i, "");
      if (isRefusal(reply)) return [leftAlone];
      const isReason = reason !== "" && reason.length <= 500 && !reason.includes("?");
      return isReason ? [{ ...command, change: { ...change, lossReason: reason } }] : undefined;
    },
  };

  function byLabel(label: string): Command[] | undefined {
    const chosen = context.vocabulary.statuses.find(
      (each) => each.label.toLowerCase() === label.toLowerCase() && change.keys.includes(each.key),
    );
    return chosen && [{ ...command, change: { ...change, keys: [chosen.key] } }];
  }
}

const MOST_INSTANCES = 4;

/** ", for instance Price, Timing or Unreachable" */
function instances({ vocabulary }: OfflineContext): string {
  const some = vocabulary.lossReasons.slice(0, MOST_INSTANCES).map(plainText);
  return some.length > 0 ? `, for instance ${listed(some)}` : " in a word or two";
}

function memberQuestion(members: readonly MemberTerm[], context: OfflineContext): Outcome | undefined {
  const twice = members.find(({ ids }) => ids.length > 1);
  if (twice) return { text: askMember(twice, context) };
  const viewer = members.find(
    ({ ids }) => context.vocabulary.members.find(({ id }) => id === ids[0])?.mayHoldLeads === false,
  );
  return (
    viewer && {
      text: `${plainText(viewer.name)} may only look at leads. Choose somebody who works on them.`,
    }
  );
}

function tagQuestion(
  command: ChangeCommand,
  change: Extract<Change, { kind: "tags" }>,
): Outcome | undefined {
  const [name] = change.missing;
  if (name === undefined || change.mayCreate) return undefined;
  return {
    text: `There is no tag “${plainText(name)}” yet. Shall I create it?`,
    resume: (reply) =>
      isConsent(reply)
        ? [{ ...command, change: { ...change, mayCreate: true } }]
        : isRefusal(reply)
          ? [leftAlone]
          : undefined,
  };
}

const noteQuestion = (command: ChangeCommand): Outcome => ({
  text: "What shall the note say?",
  resume: (reply) => {
    const body = reply.text.trim();
    if (isRefusal(reply)) return [leftAlone];
    return body ? [{ ...command, change: { kind: "note", body } }] : undefined;
  },
});
