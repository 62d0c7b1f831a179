import type { z } from "zod";
import { differenceOf } from "./difference";
import { mergeFields } from "./merge-fields";
import { fixMessage } from "./message-fixes";
import type { Enhanced, enhanceInput } from "./schema";

type Wanted = z.output<typeof enhanceInput>;

const needsModel: Partial<Record<Wanted["goal"], string>> = {
  shorter: "Making a text shorter",
  warmer: "Making a text warmer",
  translate: "Translating",
};

/** What can be done to a draft without a language model, and honestly what cannot. */
export function helpOffline({ text, goal }: Wanted): Enhanced {
  const what = needsModel[goal];
  if (what)
    return {
      ...unchanged(text),
      note: `${what} takes a language model, and none is connected. “Fix” works without one; an administrator can connect a model with OPENAI_API_KEY.`,
    };
  const fixed = fixMessage(text);
  const [unknown] = fixed.unknownFields;
  const known = mergeFields.map((field) => `{{${field}}}`).join(", ");
  return {
    text: fixed.text,
    isChanged: fixed.text !== text,
    parts: differenceOf(text, fixed.text),
    fixes: fixed.fixes,
    note: unknown === undefined ? null : `There is no field “${unknown}”. Use one of ${known}.`,
    isOffline: true,
  };
}

const unchanged = (text: string) => ({
  text,
  isChanged: false,
  parts: [{ kind: "same" as const, text }],
  fixes: [],
  isOffline: true,
});
