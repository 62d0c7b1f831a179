import type { Enhanced } from "@/lib/message-help/schema";

export type Goal = { goal: "fix" | "shorter" | "warmer" } | { goal: "translate"; language: string };

/** Asks for a better wording of a draft. Throws a sentence that may be shown. */
export async function askHelp(text: string, goal: Goal): Promise<Enhanced> {
  const response = await fetch("/api/ai/enhance-message", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text, ...goal }),
  }).catch(() => {
    throw new Error("The server could not be reached. Your text is as it was; try again.");
  });
  const answer = await response.json().catch(() => undefined);
  if (response.ok && answer) return answer as Enhanced;
  throw new Error(answer?.detail ?? "This did not work. Your text is as it was; try again.");
}
