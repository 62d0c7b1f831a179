import type { AnyOperation } from "@/lib/operations/define";
import type { PageContext } from "./schema";

/** Names by which a person may call a record that the model has read, by its id. */
export type KnownNames = Map<string, string[]>;

/** What the person wrote in this turn, and what they look at. */
export interface Said {
  text: string;
  userId: string | undefined;
  context: PageContext | undefined;
  known: KnownNames;
}

const NAME_KEYS = ["name", "firstName", "lastName", "company", "email", "label"];

/**
 * Whether a person's own words order exactly this change: its verb and every value of its input stand in them word for word,
 * and every record is the one open on their page or is called by its name. Then the words are the approval, even
 * though the model has read names that outsiders may have typed. Never for sets, removals, sends or deletions.
 */
export function isSpelledOut(operation: AnyOperation, input: unknown, said: Said): boolean {
  if (operation.effect !== "write" || operation.set || operation.route.startsWith("DELETE "))
    return false;
  if (!isOrdered(operation, said.text)) return false;
  const values = leavesOf(input);
  const ids = values.filter((value) => typeof value === "string" && isId(value)) as string[];
  const others = values.filter((value) => typeof value !== "string" || !isId(value));
  if (others.length === 0 && ids.length < 2) return false;
  return ids.every((id) => isNamed(id, said)) && others.every((value) => isSaid(value, said.text));
}

/** How people order what an operation's verb says. */
const orders: Record<string, readonly string[]> = {
  set: ["set", "mark", "move", "change", "make", "put", "update"],
  update: ["set", "mark", "change", "make", "put", "update", "correct", "rename"],
  assign: ["assign", "give", "hand", "move", "reassign", "transfer"],
  add: ["add", "tag", "label", "mark", "put"],
  create: ["create", "add", "make", "new", "note", "write", "log"],
};

/** An order, not a question: 'Is Ana marked as contacted?' asks for nothing to be changed. */
function isOrdered(operation: AnyOperation, text: string): boolean {
  const [verb = ""] = wordsOf(operation.name.split(".")[1] ?? "");
  const said = new Set(wordsOf(text));
  return !text.includes("?") && (orders[verb] ?? [verb]).some((word) => said.has(word));
}

/** Learns the names of the records in an answer. */
export function learnNames(known: KnownNames, answer: unknown): void {
  if (Array.isArray(answer)) for (const item of answer) learnNames(known, item);
  else if (typeof answer === "object" && answer !== null) {
    const record = answer as Record<string, unknown>;
    const id = record.userId ?? record.id;
    const names = NAME_KEYS.map((key) => record[key]).filter(
      (name): name is string => typeof name === "string" && wordsOf(name).length > 0,
    );
    if (typeof id === "string" && names.length > 0) known.set(id, names);
    for (const inner of Object.values(record)) learnNames(known, inner);
  }
}

/** Called by a name that fits no other record the model has read, or the only one open. */
function isNamed(id: string, { text, userId, context, known }: Said): boolean {
  if (id === context?.leadId) return true;
  const selected = context?.selection?.ids;
  if (selected?.length === 1 && selected[0] === id) return true;
  if (id === userId && /\b(me|myself|my|mine)\b/i.test(text)) return true;
  const names = known.get(id);
  const called = names?.filter((name) => contains(text, name)) ?? [];
  return called.some((name) => isUnmistakable(name, id, known));
}

const isUnmistakable = (name: string, id: string, known: KnownNames) =>
  [...known].every(([other, names]) => other === id || !names.some((taken) => same(taken, name)));

const same = (a: string, b: string) => wordsOf(a).join(" ") === wordsOf(b).join(" ");

function isSaid(value: unknown, text: string): boolean {
  if (typeof value === "string") return wordsOf(value).length > 0 && contains(text, value);
  if (typeof value === "number")
    return numbersIn(text).some((said) => said === value || said * 100 === value);
  return value === false;
}

/** Whether the words of `phrase` stand in `text` one after the other. */
function contains(text: string, phrase: string): boolean {
  const words = wordsOf(phrase);
  return words.length > 0 && ` ${wordsOf(text).join(" ")} `.includes(` ${words.join(" ")} `);
}

const wordsOf = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const numbersIn = (text: string): number[] =>
  (text.match(/\d[\d,]*(\.\d+)?/g) ?? []).map((digits) => Number(digits.replaceAll(",", "")));

function leavesOf(value: unknown): unknown[] {
  if (typeof value !== "object" || value === null) return [value];
  return Object.values(value).flatMap(leavesOf);
}

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
