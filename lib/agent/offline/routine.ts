import type { Command } from "./command";
import { learn, type Memory } from "./memory";
import type { Slice } from "./slices";

/** A tool call to be made: the operation's name with an underscore, and its input. */
export interface ToolCall {
  tool: string;
  input: Record<string, unknown>;
}

/** What a call gave back: the operation's answer, or the sentence that says why not. */
export interface Step extends ToolCall {
  output: unknown;
  problem?: string;
  /** What the problem came with, such as leads that look alike. */
  problemData?: unknown;
  isRefused?: boolean;
}

/** What is said at the end of a command; a question knows what an answer to it means. */
export interface Outcome {
  text: string;
  resume?: (reply: Slice) => Command[] | undefined;
}

/**
 * One command as a script of tool calls. It keeps no state of its own: it is run again from the
 * beginning at each step of the conversation and fed what the calls have given so far.
 */
export type Routine<T = Outcome> = Generator<ToolCall, T, Step>;

export type Progress = { call: ToolCall } | { outcome: Outcome };

/** Runs the routines one after the other over the recorded steps, to the first call not yet made. */
export function replay(
  commands: readonly Command[],
  start: (command: Command, memory: Memory) => Routine,
  steps: readonly Step[],
  memory: Memory,
): Progress {
  const texts: string[] = [];
  let known = memory;
  let taken = 0;
  for (const [at, command] of commands.entries()) {
    const routine = start(command, known);
    let next = routine.next();
    while (!next.done) {
      const step = steps[taken];
      if (!step) return { call: next.value };
      if (step.tool !== next.value.tool) return { outcome: { text: lostTrack } };
      taken += 1;
      known = learn(known, step);
      next = routine.next(step);
    }
    texts.push(next.value.text);
    if (next.value.resume)
      return {
        outcome: { ...resumable(next.value, commands.slice(at + 1)), text: texts.join("\n\n") },
      };
  }
  return { outcome: { text: texts.join("\n\n") } };
}

/** After the answer to a question the commands behind it are done as well. */
const resumable = ({ resume, ...said }: Outcome, behind: readonly Command[]): Outcome => ({
  ...said,
  resume: (reply) => {
    const answered = resume?.(reply);
    const isGoingOn = answered?.every(({ kind }) => kind !== "unable");
    return isGoingOn && answered ? [...answered, ...behind] : answered;
  },
});

const lostTrack = "I lost track of what we were doing. Please say it again.";

/** Whether a call failed or was refused, in the words to pass on. */
export function failureOf(step: Step): Outcome | undefined {
  if (step.isRefused) return { text: "All right, I changed nothing." };
  return step.problem === undefined ? undefined : { text: step.problem };
}
