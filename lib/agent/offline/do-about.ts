import { ago, leadLink, memberName, plainText, statusLabel, table } from "./answers";
import type { Command, Target } from "./command";
import type { OfflineContext } from "./context";
import { type Memory, pageIn } from "./memory";
import { resolve } from "./resolve";
import { failureOf, type Routine } from "./routine";
import { boundsOf } from "./span-bounds";
import type { Span } from "./spans";

type About = Extract<Command, { kind: "history" | "notes" | "duplicates" }>;

const SHOWN = 10;
/** The timeline takes no dates: so many of its newest events are looked through. */
const MOST_IN_SPAN = 50;

function within(output: unknown, span: Span, context: OfflineContext) {
  const { since, until } = boundsOf(span, context);
  return pageIn(output).items.filter(({ occurredAt }) => {
    const at = String(occurredAt);
    return (!since || at >= since) && (!until || at < until);
  });
}

const calls = {
  history: { tool: "activities_listOfLead", more: { limit: SHOWN } },
  notes: { tool: "notes_list", more: { limit: SHOWN } },
  duplicates: { tool: "leads_listDuplicates", more: {} },
} as const;

/** The timeline, the notes or the possible duplicates of one lead. */
export function* doAbout(command: About, memory: Memory, context: OfflineContext): Routine {
  const retry = Object.assign((target: Target): Command => ({ ...command, target }), {
    isReading: true,
  });
  const found = yield* resolve(command.target, memory, context, retry);
  if (found.kind === "none") return found.outcome;
  if (found.kind === "many") return { text: "That I can show for one lead at a time. Which one?" };
  const { tool, more } = calls[command.kind];
  const span = command.kind === "history" ? command.span : undefined;
  const limit = span ? { limit: MOST_IN_SPAN } : more;
  const step = yield { tool, input: { id: found.lead.id, ...limit } };
  const failure = failureOf(step);
  if (failure) return failure;
  const link = leadLink(found.lead);
  if (span)
    return { text: history({ items: within(step.output, span, context) }, link, context, "then") };
  const text = { history, notes, duplicates }[command.kind](step.output, link, context);
  return { text };
}

type Row = Record<string, unknown>;

function history(output: unknown, link: string, context: OfflineContext, when = "yet"): string {
  const { items } = pageIn(output);
  if (items.length === 0)
    return when === "yet"
      ? `Nothing has happened with ${link} yet.`
      : `Nothing happened with ${link} then.`;
  const rows = items.map((item) =>
    [
      ago(item.occurredAt, context),
      whatHappened(item, context),
      plainText(item.actorName ?? item.actorKind),
    ].join(" | "),
  );
  return `What happened with ${link}:\n\n${table("When | What | Who", rows)}`;
}

const words: Record<string, string> = {
  lead_created: "Created",
  lead_updated: "Edited",
  note_added: "Note",
  tag_changed: "Tags changed",
};

/** An activity in words; texts of records are escaped. */
export function whatHappened({ type, data }: Row, context: OfflineContext): string {
  const { from, to, excerpt, lossReason } = (data ?? {}) as Row;
  if (type === "status_changed") {
    const reason = lossReason ? `: ${plainText(lossReason)}` : "";
    return `${plainText(statusLabel(from, context))} → ${plainText(statusLabel(to, context))}${reason}`;
  }
  if (type === "lead_assigned") return `Given to ${plainText(memberName(to, context))}`;
  const word = words[String(type)] ?? plainText(String(type).replaceAll("_", " "));
  return excerpt ? `${word}: ${plainText(excerpt)}` : word;
}

function notes(output: unknown, link: string, context: OfflineContext): string {
  const { items } = pageIn(output);
  if (items.length === 0) return `There are no notes on ${link} yet.`;
  const rows = items.map(
    (note) =>
      `- ${plainText(note.body)} (${plainText(note.authorName ?? "somebody")}, ${ago(note.createdAt, context)})`,
  );
  return `Notes on ${link}:\n\n${rows.join("\n")}`;
}

const reasons: Record<string, string> = {
  email: "same email",
  phone: "same phone",
  name: "similar name",
};

function duplicates(output: unknown, link: string): string {
  const { candidates } = (output ?? {}) as { candidates?: Row[] };
  if (!candidates || candidates.length === 0) return `I found no duplicates of ${link}.`;
  const rows = candidates.map((lead) =>
    [
      leadLink({ id: lead.id, name: String(lead.name ?? lead.company ?? lead.email ?? "No name") }),
      plainText(lead.email),
      plainText(lead.phone),
      reasons[String(lead.reason)] ?? "",
    ].join(" | "),
  );
  return `These may be the same as ${link}:\n\n${table("Name | Email | Phone | Why", rows)}`;
}
