import { cleanLine } from "@/lib/text";
import { type Recurrence, type TaskPriority, taskPriorities } from "../schema";
import { dueOf, type Reader, readTime } from "./dates";
import { firstTime, readRecurrence } from "./recurrence";

/** What was read from a line such as "call Ana tomorrow 3pm !high @mia". */
export interface ReadTask {
  title: string;
  dueAt?: Date;
  dueOn?: string;
  recurrence?: Recurrence;
  priority?: TaskPriority;
  /** The name behind the @, as it was typed. */
  assignee?: string;
}

/**
 * Reads a task from one line: when and how often on the reader's clock, `!high` as its priority and `@mia` as who does
 * it. What is left is its title; a line of which nothing is left is a title as a whole.
 */
export function readTask(text: string, reader: Reader): ReadTask {
  const line = cleanLine(text);
  const priority = readPriority(line);
  const assignee = readAssignee(priority.rest);
  const rule = readRecurrence(assignee.rest, reader);
  const said = readTime(rule.rest, reader);
  const title = titleOf(said.rest);
  if (!title) return { title: titleOf(line) };
  const recurrence = rule.value;
  const isUnsaid = !said.value.day && !said.value.moment;
  const time = recurrence && isUnsaid ? firstTime(recurrence, said.value, reader) : said.value;
  return {
    title,
    ...dueOf(time, reader),
    ...(recurrence && { recurrence }),
    ...(priority.value && { priority: priority.value }),
    ...(assignee.value && { assignee: assignee.value }),
  };
}

const mark = /(^|\s)!(low|medium|med|normal|high|urgent)(?=\s|$)/i;

function readPriority(text: string): { value?: TaskPriority; rest: string } {
  const word = mark.exec(text)?.[2]?.toLowerCase();
  if (!word) return { rest: text };
  const value = taskPriorities.find((priority) => priority === word) ?? "medium";
  return { value, rest: text.replace(mark, " ") };
}

const at = /(^|\s)@([\p{L}\p{N}][\p{L}\p{N}._'’-]{0,59})/u;

function readAssignee(text: string): { value?: string; rest: string } {
  const name = at.exec(text)?.[2];
  return name ? { value: name, rest: text.replace(at, " ") } : { rest: text };
}

/** Without what is left of the words that were read, beginning with a capital. */
function titleOf(text: string): string {
  const bare = cleanLine(text)
    .replace(/\s+([,.;:])/g, "$1")
    .replace(/^[\s,.;:–-]+|[\s,;:–-]+$/g, "")
    .replace(/\s+(?:on|by|at|due|and|,)$/i, "");
  return bare.charAt(0).toLocaleUpperCase("en") + bare.slice(1);
}
