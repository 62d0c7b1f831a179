import { leadLink, leadTable, plainText } from "./answers";
import { factInput, isNextStep } from "./change-calls";
import type { Command, NewLead } from "./command";
import type { OfflineContext } from "./context";
import { doNextSteps, FOLLOW_UP } from "./do-next-steps";
import { askMember, isConsent, isRefusal } from "./replies";
import { failureOf, type Outcome, type Routine, type Step } from "./routine";

/** Adds a lead; when it looks like one that exists, asks before it is added anyway. */
export function* doCreate(lead: NewLead, context: OfflineContext, force = false): Routine {
  const { owner, status, tagIds, note, facts } = lead;
  if (owner && owner.ids.length > 1) return { text: askMember(owner, context) };
  const ownerId = owner && (owner.ids[0] === "me" ? context.userId : owner.ids[0]);
  const input = {
    ...factInput(facts),
    ...(status && { status }),
    ...(ownerId && { assignedToId: ownerId }),
    ...(tagIds.length > 0 && { tagIds: [...new Set(tagIds)] }),
    ...(force && { force }),
  };
  const created = yield { tool: "leads_create", input };
  const twin = duplicateQuestion(created, lead, context);
  if (twin) return twin;
  const failure = failureOf(created);
  if (failure) return failure;
  const id = String((created.output as { id?: unknown })?.id);
  if (note) {
    const failed = failureOf(yield { tool: "notes_create", input: { id, body: note } });
    if (failed) return failed;
  }
  const step = facts.find(({ field }) => isNextStep(field));
  const added = `Added ${leadLink({ id, name: nameOf(lead) })}.`;
  if (!step) return { text: added };
  const planned = yield* doNextSteps([id], { deed: FOLLOW_UP, ...step }, "it", context);
  return { text: `${added} ${planned.text}` };
}

const nameOf = ({ facts }: NewLead) => {
  const textOf = (key: string) => String(facts.find(({ field }) => field.key === key)?.value ?? "");
  const name = `${textOf("firstName")} ${textOf("lastName")}`.trim();
  return name || textOf("company") || textOf("email") || textOf("phone") || "the lead";
};

function duplicateQuestion(step: Step, lead: NewLead, context: OfflineContext): Outcome | undefined {
  const candidates = (step.problemData as { candidates?: unknown } | undefined)?.candidates;
  if (step.problem === undefined || !Array.isArray(candidates)) return undefined;
  return {
    text: `${plainText(step.problem)}\n\n${leadTable(candidates, context)}\n\nShall I create it anyway?`,
    resume: (reply): Command[] | undefined =>
      isConsent(reply) || /\banyway\b/i.test(reply.text)
        ? [{ kind: "create", lead, force: true }]
        : isRefusal(reply)
          ? [{ kind: "unable", why: "All right, I left everything as it is." }]
          : undefined,
  };
}
