import type { ReactNode } from "react";
import type { useVocabulary } from "@/components/leads/vocabulary";
import type { Activity, ActivityType, LoggedKind } from "@/lib/activities/schema";
import { kindNames } from "./activity-labels";
import { type Change, changesOf, changeWords } from "./change-words";
import { loggedWords } from "./logged-words";

type Words = ReturnType<typeof useVocabulary>;
type Said = { text: ReactNode; body?: ReactNode };

/** What was done, in the team's own words for statuses, people and fields. */
export function activityWords({ type, data, actorId, note, logged }: Activity, words: Words): Said {
  if (note) return { text: "wrote a note", body: beginningOf(note.body) };
  if (logged)
    return { text: loggedWords(logged), ...(logged.notes && { body: beginningOf(logged.notes) }) };
  switch (type) {
    case "lead_created":
      return { text: "added this lead" };
    case "status_changed":
      return statusWords(data, words);
    case "lead_assigned":
      return ruleWords(data, words) ?? { text: assignedWords(data, actorId, words) };
    case "lead_updated":
      return updatedWords(data, words);
    case "tag_changed":
      return { text: tagWords(data) };
    case "note_added":
      return { text: "wrote a note that was deleted since" };
    case "call_logged":
      return { text: goneWords(data) ?? callWords(data), ...textOf(data) };
    default:
      return { text: goneWords(data) ?? plain[type], ...textOf(data) };
  }
}

/** Among other leads' events a text is only begun; it is read where it belongs. */
const beginningOf = (text: string) => (text.length > 280 ? `${text.slice(0, 280).trimEnd()}…` : text);

const plain: Partial<Record<ActivityType, string>> = {
  task_created: "added a task",
  task_completed: "completed a task",
  email_sent: "sent an email",
  email_received: "received an email",
  email_engaged: "saw an email opened",
  sms_sent: "sent a text message",
  sms_received: "received a text message",
  appointment_changed: "changed an appointment",
  automation_ran: "ran an automation",
};

/** What a logged call, message or task carries to be read. */
function textOf(data: Activity["data"]): { body?: ReactNode } {
  const text = [data.subject, data.title, data.note, data.body, data.text].filter(
    (part) => typeof part === "string" && part,
  );
  return text.length > 0 ? { body: text.join("\n") } : {};
}

/** What was logged by hand and does not stand here any more: it was taken away, or moved to the time when it happened. */
const goneWords = ({ loggedId, kind }: Activity["data"]): string | undefined =>
  typeof loggedId === "string"
    ? `logged ${kindNames[kind as LoggedKind] ?? "an event"} that was moved or deleted since`
    : undefined;

function callWords({ outcome }: Activity["data"]): ReactNode {
  if (typeof outcome !== "string" || !outcome) return "logged a call";
  return (
    <>
      logged a call: <Strong>{outcome.replaceAll("_", " ")}</Strong>
    </>
  );
}

function statusWords(data: Activity["data"], { statusOf }: Words): Said {
  const label = (key: unknown) => <Strong>{statusOf(String(key))?.label ?? String(key)}</Strong>;
  const reason =
    typeof data.lossReason === "string" && data.lossReason ? `Reason: ${data.lossReason}` : undefined;
  return {
    text: data.from ? (
      <>
        moved it from {label(data.from)} to {label(data.to)}
      </>
    ) : (
      <>moved it to {label(data.to)}</>
    ),
    ...(reason && { body: reason }),
  };
}

/** What a rule of the team decided; whoever added the lead had no part in it. */
function ruleWords({ rule, to, reason }: Activity["data"], { memberOf }: Words): Said | undefined {
  if (typeof rule !== "string") return undefined;
  const name = to ? (memberOf(String(to))?.name ?? "a former member") : undefined;
  return {
    text: name ? (
      <>
        had it assigned to <Strong>{name}</Strong> by the rule <Strong>{rule}</Strong>
      </>
    ) : (
      <>
        had it left without an owner by the rule <Strong>{rule}</Strong>
      </>
    ),
    ...(typeof reason === "string" && reason && { body: reason }),
  };
}

function assignedWords(data: Activity["data"], actorId: string | null, { memberOf }: Words): ReactNode {
  const name = (id: unknown) => <Strong>{memberOf(String(id))?.name ?? "a former member"}</Strong>;
  if (data.to && data.to === actorId)
    return data.from ? <>took it over from {name(data.from)}</> : "took it over";
  if (!data.to) return data.from ? <>took it from {name(data.from)}</> : "left it without an owner";
  return data.from ? (
    <>
      handed it from {name(data.from)} to {name(data.to)}
    </>
  ) : (
    <>assigned it to {name(data.to)}</>
  );
}

function tagWords(data: Activity["data"]): ReactNode {
  const names = (list: unknown) =>
    Array.isArray(list)
      ? list.map((tag) => (typeof tag === "string" ? tag : String(tag?.name ?? ""))).join(", ")
      : "";
  const added = names(data.added);
  const removed = names(data.removed);
  if (added && removed)
    return (
      <>
        tagged it <Strong>{added}</Strong> and took off <Strong>{removed}</Strong>
      </>
    );
  return added ? (
    <>
      tagged it <Strong>{added}</Strong>
    </>
  ) : (
    <>
      took off the tag <Strong>{removed}</Strong>
    </>
  );
}

const isNamed = (value: unknown): value is { name: string } =>
  typeof value === "object" && value !== null && "name" in value;

/** Facts that read as they are kept; others are the keys of something. */
const READABLE = new Set(["name", "email", "phone", "company", "title", "address", "source"]);

/** What the other lead said and this one does not is kept here. */
function mergedWords(name: string, leftOut: unknown): Said {
  const texts = Object.entries(leftOut ?? {}).flatMap(([key, value]) =>
    READABLE.has(key) && typeof value === "string" ? value : [],
  );
  return {
    text: (
      <>
        merged <Strong>{name}</Strong> into this lead
      </>
    ),
    ...(texts.length > 0 && { body: `Not taken over: ${texts.join(", ")}` }),
  };
}

function updatedWords(data: Activity["data"], words: Words): Said {
  if (typeof data.undid === "string") return { text: "took back a change", body: data.undid };
  if (isNamed(data.merged)) return mergedWords(data.merged.name, data.leftOut);
  const changes = changesOf(data.changes, words);
  const bin = changes.find(({ key }) => key === "deletedAt");
  if (bin) return { text: bin.to ? "moved this lead to the bin" : "took this lead out of the bin" };
  const [only] = changes;
  if (!only) return { text: "changed this lead" };
  if (changes.length === 1) return { text: <ChangeText change={only} /> };
  return {
    text: `changed ${changes.length} facts`,
    body: (
      <ul className="whitespace-normal">
        {changes.map((change) => (
          <li key={change.key}>
            <span className="text-muted">{change.label}:</span> {changeWords(change)}
          </li>
        ))}
      </ul>
    ),
  };
}

function ChangeText({ change: { label, from, to } }: { change: Change }) {
  const fact = lowerFirst(label);
  if (!from)
    return (
      <>
        set the {fact} to <Strong>{to}</Strong>
      </>
    );
  if (!to)
    return (
      <>
        removed the {fact} <Strong>{from}</Strong>
      </>
    );
  return (
    <>
      changed the {fact} from <Strong>{from}</Strong> to <Strong>{to}</Strong>
    </>
  );
}

const lowerFirst = (label: string) =>
  /^\p{Lu}(?!\p{Lu})/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

function Strong({ children }: { children: ReactNode }) {
  return <span className="font-medium text-foreground">{children}</span>;
}
