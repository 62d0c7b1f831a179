import type { Actor, Call } from "@/lib/operations/context";
import type { AnyOperation } from "@/lib/operations/define";
import type { RecordedCall } from "@/lib/recorder/schema";
import type { StoredMessage } from "./history";
import type { ChosenModel } from "./model";
import type { AgentChunk, AgentMessage, PageContext, Reading } from "./schema";
import type { KnownNames } from "./spelled-out";

/** One run of the agent: from a message, or from an answer to a card, to its end. */
export interface Turn {
  id: string;
  actor: Actor;
  call: Call;
  conversationId: string;
  chosen: ChosenModel;
  /** What was said before, the question included. */
  history: StoredMessage[];
  /** The answer, empty or begun. */
  message: AgentMessage;
  context: PageContext | null;
  /** What the person wrote. */
  asked: string;
  title: string | undefined;
  /** A call that a person just decided. */
  decided: DecidedCall | undefined;
  /** A call whose input a person changed, which gets a new card. */
  edited: DecidedCall | undefined;
  /** What the conversation has read so far. */
  reading: Reading;
}

/** An approved call, which runs before the model goes on; or a refused one. */
export interface DecidedCall {
  approvalId: string;
  callId: string;
  tool: string;
  inputText: string;
  expectedVersion: number | null;
  /** How many rows the card said; undefined when it is not to be held to that, for it may have run already. */
  rows: number | undefined;
  isApproved: boolean;
  /** The person changed what the model had asked for. */
  isEdited: boolean;
  reason: string | null;
}

/** What a turn keeps in mind while it runs. */
export interface Running {
  turn: Turn;
  say: (chunk: AgentChunk) => void;
  /** The person's tools by name. */
  operations: ReadonlyMap<string, AnyOperation>;
  calls: RecordedCall[];
  known: KnownNames;
  /** What the model has read now, and what it had read when it began the step in hand. */
  reading: Reading;
  readingAtStep: Reading;
}
