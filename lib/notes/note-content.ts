import type { Context } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { mentionsOf, textOfDoc } from "./doc-text";
import { findMentioned } from "./find-mentioned";
import type { NoteDoc } from "./schema";

/** What a note says, in each of the forms in which it is kept. */
export interface NoteContent {
  body: string;
  doc: NoteDoc | null;
  mentions: string[];
}

interface Given {
  body?: string | undefined;
  doc?: NoteDoc | undefined;
  mentions?: string[] | undefined;
}

/** What a note is to say, out of plain or formatted text; without either it says what it said `before`. */
export async function contentOf(
  context: Context,
  given: Given,
  before?: NoteContent,
): Promise<NoteContent> {
  if (given.body !== undefined && given.doc)
    throw new OperationError("invalid", {
      detail: "Give a note's text either as body or as doc.",
      fields: { doc: "cannot be given together with body" },
    });
  const isPlain = given.body !== undefined && given.body !== before?.body;
  const doc = given.doc ?? (isPlain ? null : (before?.doc ?? null));
  const named = doc ? mentionsOf(doc) : [];
  const others = given.mentions ?? (given.doc || isPlain ? [] : (before?.mentions ?? []));
  const mentions = [...new Set([...named, ...others])];
  const names = await findMentioned(context, mentions, before?.mentions);
  const body = given.doc ? textOfDoc(given.doc, (id) => names.get(id)) : (given.body ?? before?.body);
  if (!body)
    throw new OperationError("invalid", {
      detail: "Write something first.",
      fields: { body: "Write something first." },
    });
  return { body, doc, mentions };
}

export const isSameContent = (one: NoteContent, other: NoteContent): boolean =>
  one.body === other.body &&
  JSON.stringify(sorted(one.doc)) === JSON.stringify(sorted(other.doc)) &&
  one.mentions.toSorted().join() === other.mentions.toSorted().join();

/** jsonb gives keys back in an order of its own. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
