import { z } from "zod";

/** `POST /ai/enhance-message`: a draft, better. */
export const enhanceInput = z.strictObject({
  text: z.string().min(1).max(20_000),
  goal: z.enum(["shorter", "warmer", "fix", "translate"]),
  language: z.string().max(60).optional().describe("With `translate`: the language to write."),
  channel: z.enum(["email", "sms"]).default("email"),
});

export const enhanced = z.object({
  text: z.string(),
  isChanged: z.boolean(),
  parts: z
    .array(z.object({ kind: z.enum(["same", "removed", "added"]), text: z.string() }))
    .describe("The difference, in order."),
  fixes: z.array(z.string()).describe("What was changed, in words."),
  note: z.string().nullable().describe("What could not be done, and why."),
  isOffline: z.boolean(),
});
export type Enhanced = z.output<typeof enhanced>;
