import { z } from "zod";
import { id } from "@/lib/leads/input";
import { isStorable, paragraphs, visibleText } from "@/lib/text";
import { inlinesOf, mapTexts, textOfDoc } from "./doc-text";
import { LONGEST_NOTE, type NoteDoc, noteDoc } from "./schema";

/** A person can hardly read further in than this; what is deeper was made by a machine to harm one. */
const DEEPEST = 40;
const EMPTY = "Write something first.";

export const noteBody = paragraphs(LONGEST_NOTE).refine((text) => text !== "", { error: EMPTY });

/** Formatted text, checked node by node. Its schema is told in a note's answer, so that inputs stay short to read. */
export const noteDocInput = z
  .looseObject({ type: z.enum(["doc"]), content: z.array(z.unknown()).min(1).max(500) })
  .refine((doc) => isShallow(doc, DEEPEST), { error: "This text is nested too deeply.", abort: true })
  .transform((doc): unknown => doc)
  .pipe(noteDoc)
  .refine(
    (doc) => inlinesOf(doc.content).every((node) => node.type !== "text" || isStorable(node.text)),
    {
      error: "The text holds a character that cannot be stored.",
      abort: true,
    },
  )
  .transform(
    (doc): NoteDoc => ({
      ...doc,
      content: mapTexts(doc.content, (text) =>
        visibleText(text.normalize("NFC").replace(/[\r\n\t]/g, " ")),
      ),
    }),
  )
  .refine((doc) => textOfDoc(doc, () => "name") !== "", { error: EMPTY })
  .refine((doc) => textOfDoc(doc, () => "name").length <= LONGEST_NOTE, {
    error: `Use at most ${LONGEST_NOTE.toLocaleString("en-US")} characters.`,
  })
  .describe("The formatted text, in the shape in which answers give `doc`; instead of `body`.");

export const mentions = z
  .array(id)
  .max(50)
  .describe("Teammates to tell of the note; those that `doc` mentions are told anyway.");

/** Stops looking as soon as it is too deep, so that depth itself does no harm. */
function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}
