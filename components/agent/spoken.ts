import type { AgentMessage } from "@/lib/agent/schema";

const LONGEST_SPOKEN = 300;

/** What a screen reader hears of an answer: its words without tables and links. */
export function spoken(message: AgentMessage | undefined): string {
  if (message?.parts.some((part) => part.type === "data-approval" && part.data.state === "pending"))
    return "The assistant asks for your approval.";
  const text = message?.parts.map((part) => (part.type === "text" ? part.text : "")).join(" ") ?? "";
  const words = text
    .split("\n")
    .filter((line) => !line.startsWith("|"))
    .join(" ")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[*_#\\]/g, "");
  return words.trim().slice(0, LONGEST_SPOKEN) || "The assistant has answered.";
}
