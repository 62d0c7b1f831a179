// Apart from the schemas, so that pages which log need not load what checks it.

/** What people log by hand because it happened outside of Rapport. */
export const loggedKinds = ["call", "meeting", "email", "text"] as const;
export type LoggedKind = (typeof loggedKinds)[number];

/** How it ended, by kind; mails and texts have no outcome. */
export const outcomesByKind = {
  call: ["answered", "voicemail", "no_answer", "busy", "wrong_number"],
  meeting: ["held", "no_show", "cancelled"],
  email: [],
  text: [],
} as const satisfies Record<LoggedKind, readonly string[]>;
export const outcomes = [...outcomesByKind.call, ...outcomesByKind.meeting] as const;
export type Outcome = (typeof outcomes)[number];

/** The longest call that is believed, in seconds. */
export const LONGEST_EVENT = 86_400;
