import type { AgentChunk, AgentMessage } from "./schema";

/** Follows which calls of an answer have no result yet, and which of them wait for a person. */
export function followCalls(begun: AgentMessage) {
  const open = new Map<string, "running" | "waiting">();
  for (const part of begun.parts)
    if ("toolCallId" in part && part.state === "approval-requested")
      open.set(part.toolCallId, "waiting");

  return {
    see(chunk: AgentChunk): void {
      switch (chunk.type) {
        case "tool-input-start":
        case "tool-input-available":
          open.set(chunk.toolCallId, "running");
          break;
        case "tool-approval-request":
          open.set(chunk.toolCallId, "waiting");
          break;
        case "tool-output-available":
        case "tool-output-error":
        case "tool-output-denied":
        case "tool-input-error":
          open.delete(chunk.toolCallId);
      }
    },
    running: () => [...open].filter(([, state]) => state === "running").map(([callId]) => callId),
    isWaiting: () => [...open.values()].includes("waiting"),
  };
}
