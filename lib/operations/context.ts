import type { Db, Sql, Tenancy, Transaction } from "@/db/client";
import type { EventName } from "@/inngest/events";
import { type Role, type Scope, scopes } from "@/lib/access";
import type { ActivityType, ActorKind } from "@/lib/activities/schema";
import type { AccessLevel } from "@/lib/api-keys/schema";
import { DEFAULT_LOCALE } from "@/lib/locales";

/** Who acts, in which team, with which rights. Found once per request. */
export interface Actor {
  kind: ActorKind;
  teamId: string;
  userId?: string;
  name: string;
  email?: string;
  role?: Role;
  scopes: ReadonlySet<Scope>;
  /** Set when the team lets agents see only their own leads. */
  visibleOwnerId?: string;
  emailVerified: boolean;
  instanceAdmin: boolean;
  timeZone: string;
  /** How they want dates, numbers and money. */
  locale: string;
  currency: string;
  country: string;
  sessionId?: string;
  apiKeyId?: string;
  /** What a key may do at most; people have no such limit. */
  access?: AccessLevel;
  /** Their role needs a second factor and they have none: they may set it up, and nothing else. */
  owesSecondFactor?: boolean;
  /** The entry that started a background act; what it does hangs below it. */
  parentEntryId?: string;
}

/** Through which surface an operation is performed. */
export type Door = "ui" | "api" | "agent" | "workflow" | "campaign" | "import" | "system";

/** The circumstances of one call. */
export interface Call {
  door: Door;
  ip?: string;
  userAgent?: string;
  requestId?: string;
  /** The version the caller last saw; a row that moved on since is a conflict. */
  expectedVersion?: number;
  idempotency?: { key: string; caller: string };
}

export interface RecordedActivity {
  /** When a row of another table points to it. */
  id?: string;
  leadId: string;
  type: ActivityType;
  data?: Record<string, unknown>;
  occurredAt?: Date;
}

export interface RecordedEvent {
  name: EventName;
  data: Record<string, unknown>;
}

/** What an operation did, in the past tense. Written in its transaction, beside its rows. */
export interface Recording {
  /** A sentence for the journal: 'Assigned 3 leads to Mia'. Left out by what only adds to another recording. */
  summary?: string;
  /** The lead it is about, if it is about one. */
  leadId?: string;
  undoesId?: string;
  parentId?: string;
  activities?: RecordedActivity[];
  events?: RecordedEvent[];
}

export interface Context {
  db: Db;
  sql: Sql;
  /** Sends statements one behind the other, without waiting in between. */
  send: Transaction["send"];
  /** The last statements of a read, sent together with the end of its transaction: nothing can be read after them. */
  last: Transaction["last"];
  actor: Actor;
  call: Call;
  now: Date;
  /** The journal entry of this act; only writes have one. */
  entryId: string;
  record(recording: Recording): void;
  /** Makes this act part of that team's journal: of a team just founded, joined or signed in to. */
  belongTo(teamId: string, userId: string): Promise<void>;
  /** Whether the caller saw another version than this one; `refuseStale` makes the sentence. */
  isStale(version: number): boolean;
  /** Leaves no entry anywhere: the team is gone, and its journal with it. */
  forget(): void;
}

/** The same for acts that may come before anybody is signed in. */
export interface PublicContext extends Omit<Context, "actor"> {
  actor: Actor | undefined;
}

/** What a transaction for this actor is bound to. */
export const tenancyOf = (actor: Actor, entryId?: string): Tenancy => ({
  teamId: actor.teamId,
  userId: actor.userId,
  visibleOwnerId: actor.visibleOwnerId,
  entryId,
});

/** An actor for background work in a team: all rights of the team's owner, named for what it does. */
export const systemActor = (
  teamId: string,
  kind: ActorKind,
  name: string,
  details: Partial<Actor> = {},
): Actor => ({
  kind,
  teamId,
  name,
  scopes: new Set(scopes),
  emailVerified: true,
  instanceAdmin: false,
  timeZone: "UTC",
  locale: DEFAULT_LOCALE,
  currency: "USD",
  country: "US",
  ...details,
});
