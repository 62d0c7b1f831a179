import type { LoggedKind, Outcome } from "@/lib/activities/schema";
import type { Filter, RelativeTime } from "@/lib/filters/schema";
import type { TaskPriority } from "@/lib/tasks/schema";
import type { Query } from "./query";
import type { Span } from "./spans";
import type { FieldTerm, MemberTerm } from "./terms";

/** Which leads are meant. */
export type Target =
  /** `isUnsaid`: no word stands for it, so that ticked rows may be meant as well. */
  | { kind: "it"; isPage?: boolean; isUnsaid?: boolean }
  | { kind: "them"; isSelection?: boolean; isList?: boolean }
  /** A row of the last answer: 0 is the first, -1 the last. */
  | { kind: "row"; index: number }
  /** The first rows of the last answer. */
  | { kind: "rows"; count: number }
  | { kind: "named"; name: string; query?: Query }
  | { kind: "names"; names: string[] }
  | { kind: "set"; query: Query; isOne: boolean }
  | { kind: "known"; id: string; name: string };

/** What is to become of them. */
export type Change =
  /** `valueCents`: what a deal was won for. */
  | { kind: "status"; keys: string[]; lossReason?: string; valueCents?: number }
  | { kind: "assign"; to: MemberTerm | null }
  | { kind: "split"; over: MemberTerm[] }
  | { kind: "tags"; add: string[]; remove: string[]; missing: string[]; mayCreate?: boolean }
  | { kind: "facts"; facts: Fact[] }
  | { kind: "shift"; shift: Shift }
  | { kind: "note"; body: string }
  | { kind: "delete" }
  /** `isMine`: what the person who asks deleted last. */
  | { kind: "restore"; isMine?: boolean };

/** One fact with its new value, null to clear it. */
export interface Fact {
  field: FieldTerm;
  value: unknown;
  /** Of a next step: what is planned, where a new one is. */
  deed?: string;
}

/** A figure or a day that becomes so much more or less than it is: one of `plus`, `percent`, `factor`, `span`. */
export interface Shift {
  field: FieldTerm;
  /** In the unit that people say: dollars, not cents. */
  plus?: number;
  percent?: number;
  factor?: number;
  span?: RelativeTime;
  isDown: boolean;
}

export interface NewLead {
  facts: Fact[];
  status?: string;
  owner?: MemberTerm;
  tagIds: string[];
  note?: string;
}

/** What is to become of a task. */
export type TaskAct =
  | { kind: "done" | "reopen" | "start" | "cancel" | "delete" }
  /** A day, or a moment. */
  | { kind: "snooze"; until: string }
  /** Later than it is due now. */
  | { kind: "postpone"; by: RelativeTime }
  | { kind: "assign"; to: MemberTerm }
  | { kind: "priority"; priority: TaskPriority };

/** Something that happened with a lead outside of Rapport. */
export interface LoggedFacts {
  kind: LoggedKind;
  direction?: "in";
  outcome?: Outcome;
  durationSeconds?: number;
  notes?: string;
  happenedAt?: string;
}

export type Command =
  /** `refines`: of those that were listed before. */
  | { kind: "find"; query: Query; isCount: boolean; refines?: boolean }
  | {
      kind: "open";
      target: Target;
      field?:
        | FieldTerm
        | "owner"
        | "status"
        | "tags"
        | "lastContactedAt"
        | "lastRepliedAt"
        | "createdAt";
    }
  | { kind: "create"; lead: NewLead; force?: boolean }
  | { kind: "change"; target: Target; change: Change }
  | { kind: "undo" }
  /** How many of these leads each status, member, tag or source has. */
  | {
      kind: "breakdown";
      dimension: "pipeline" | "team" | "tags" | "source" | "field";
      /** The choices of which are the groups, where the dimension is a field. */
      field?: FieldTerm;
      filter: Filter;
      /** What they are worth instead of how many they are. */
      measure?: "total" | "average";
    }
  | { kind: "duplicates"; target: Target }
  /** Pairs in the whole team that may be one person. */
  | { kind: "twins" }
  /** `span`: only what happened in it. */
  | { kind: "history"; target: Target; span?: Span }
  | { kind: "notes"; target: Target }
  /** `text` says what, when and how often; `target` where it is of a lead that no name tells. */
  | { kind: "newTask"; text: string; target?: Target; assignee?: MemberTerm }
  /** `input` as the list of tasks takes it. */
  | { kind: "tasks"; input: Record<string, unknown>; isCount: boolean; target?: Target }
  | { kind: "task"; name: string; id?: string; act: TaskAct }
  | { kind: "log"; target: Target; facts: LoggedFacts }
  /** `other` becomes part of `keep`; both are the same set where two leads are ticked. */
  | { kind: "merge"; keep: Target; other: Target }
  | { kind: "pin"; target: Target; isPinned: boolean }
  | { kind: "views" }
  | { kind: "saveView"; name: string; isShared: boolean }
  | { kind: "view"; name: string; act: "open" | "delete" }
  | {
      kind: "figures";
      subject: "overview" | "funnel" | "sources";
      owner?: string;
      period?: Record<string, string>;
    }
  | { kind: "more" }
  | { kind: "size"; target: Target }
  /** What they are worth together, or on average. */
  | { kind: "sum"; target: Target; isAverage: boolean }
  /** `isToday`: only those since midnight; `isMine`: only those of the person who asks. */
  | { kind: "changes"; isToday: boolean; isMine: boolean }
  /** What somebody did, or everybody, in a stretch of time. */
  | { kind: "doings"; who?: MemberTerm; span?: Span }
  | { kind: "pipeline" }
  | { kind: "team" }
  | { kind: "tags" }
  | { kind: "newTag"; name: string }
  | { kind: "bin" }
  | { kind: "help" }
  | { kind: "greeting" }
  | { kind: "thanks" }
  /** It was understood, and cannot be done: a sentence says why and what can. */
  | { kind: "unable"; why: string }
  /** It was understood in part; a question asks for the rest. */
  /** `isUnread`: a word fits nothing that there is, so that it may be misspelt. */
  | { kind: "unclear"; question: string; isUnread?: boolean }
  | { kind: "unknown" };
