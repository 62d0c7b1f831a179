import { afterEach, expect, test, vi } from "vitest";
import type { AgentMessage } from "@/lib/agent/schema";
import { readOn } from "./follow-answer";

afterEach(() => vi.unstubAllGlobals());

const ID = "0199aaaa-0000-7000-8000-000000000001";
const question = { id: "q", role: "user", parts: [{ type: "text", text: "How many?" }] };
const answer = (text: string, more: object[] = []) => ({
  id: "a",
  role: "assistant",
  parts: [...more, { type: "text", text }],
});
const kept = (state: string, ...messages: object[]) =>
  Response.json({ id: ID, title: "How many?", state, messages });

function streamed(...words: string[]) {
  const chunks = [
    { type: "start", messageId: "a" },
    { type: "text-start", id: "t" },
    ...words.map((delta) => ({ type: "text-delta", id: "t", delta })),
    { type: "text-end", id: "t" },
    { type: "finish" },
  ];
  return new Response(chunks.map((chunk) => `data: ${JSON.stringify(chunk)}\n\n`).join(""));
}

/** Answers the requests in turn, and says what was asked for and what a person saw. */
async function reading(...answers: Response[]) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (path: string) => {
    asked.push(path.replace(`/api/ai/conversations/${ID}`, "") || "read");
    return answers.shift() ?? Response.error();
  });
  let messages: AgentMessage[] = [];
  const seen: string[] = [];
  const spoken: unknown[] = [];
  await readOn(ID, new AbortController().signal, {
    setMessages: (change) => {
      messages = change(messages);
      const last = messages.at(-1)?.parts.map((part) => (part.type === "text" ? part.text : ""));
      seen.push(last?.join("") ?? "");
    },
    setTitle: () => {},
    onRead: () => {},
    onAnswered: (said) => spoken.push(said?.id),
  });
  return { asked, seen, spoken, messages };
}

test("after a reload in mid-answer the rest is seen as it is written, and nothing twice", async () => {
  const { asked, seen, spoken, messages } = await reading(
    kept("running", question, answer("There are ")),
    streamed("There are ", "56 ", "leads."),
    kept("idle", question, answer("There are 56 leads.")),
  );
  expect(asked).toEqual(["read", "/stream", "read"]);
  expect(seen).toContain("There are 56 ");
  expect(spoken).toEqual(["a"]);
  expect(messages).toHaveLength(2);
});

test("an answer that another process writes is read again until it is whole", async () => {
  const { asked, seen } = await reading(
    kept("running", question, answer("There")),
    new Response(null, { status: 204 }),
    kept("idle", question, answer("There are 56 leads.")),
  );
  expect(asked).toEqual(["read", "/stream", "read"]);
  expect(seen.at(-1)).toBe("There are 56 leads.");
});

test("a stream that breaks loses nothing", async () => {
  const { asked, seen } = await reading(
    kept("running", question),
    Response.error(),
    kept("idle", question, answer("56.")),
  );
  expect(asked).toEqual(["read", "/stream", "read"]);
  expect(seen.at(-1)).toBe("56.");
});

test("an answer that goes on after a card is seen as it is written, behind what stood before", async () => {
  const card = { type: "data-approval", id: "c", data: { state: "approved" } };
  const begun = `data: ${JSON.stringify({ type: "data-begun", data: { parts: 1 }, transient: true })}\n\n`;
  const { asked, seen, messages } = await reading(
    kept("running", question, answer("Do", [card])),
    new Response(begun + (await streamed("Do", "ne: 3 leads.").text())),
    kept("idle", question, answer("Done: 3 leads.", [card])),
  );
  expect(asked).toEqual(["read", "/stream", "read"]);
  expect(seen).toContain("Done: 3 leads.");
  expect(seen.every((text) => !text.includes("DoDo"))).toBe(true);
  expect(messages.at(-1)?.parts).toHaveLength(2);
});
