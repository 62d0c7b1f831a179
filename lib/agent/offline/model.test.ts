import { jsonSchema, type ModelMessage, stepCountIs, streamText, tool } from "ai";
import { expect, test } from "vitest";
import { dataText, surroundingsText } from "../model-text";
import { createOfflineModel } from "./model";
import { answer, members, now, people, setting } from "./testing";

const model = createOfflineModel(async () => setting);
const names = [
  "leads_list",
  "leads_get",
  "leads_assign",
  "leads_setStatus",
  "journal_undo",
  "journal_list",
];
const toolFor = (name: string, said: unknown[]) =>
  tool({
    inputSchema: jsonSchema({ type: "object" }),
    execute: async (input) => {
      said.push([name, input]);
      return answer({ tool: name, input: input as Record<string, unknown> });
    },
    toModelOutput: ({ output }) => ({ type: "text", value: dataText({ data: output }) }),
  });

const ask = (messages: ModelMessage[], only = names) => {
  const calls: unknown[] = [];
  const tools = Object.fromEntries(only.map((name) => [name, toolFor(name, calls)]));
  return { calls, result: streamText({ model, messages, tools, stopWhen: stepCountIs(5) }) };
};

test("the AI SDK drives it through its steps and streams what it says in pieces", async () => {
  const { calls, result } = ask([{ role: "user", content: "assign Noah Kim to Mia" }]);
  const pieces: string[] = [];
  for await (const piece of result.textStream) pieces.push(piece);
  expect(calls).toEqual([
    ["leads_list", { q: "Noah Kim", limit: 10 }],
    ["leads_assign", { id: people.noah, assignedToId: members.mia }],
  ]);
  expect(pieces.length).toBeGreaterThan(1);
  expect(pieces.join("")).toBe(`Done: [Noah Kim](/leads/${people.noah}) now belongs to Mia Torres.`);
  expect(await result.finishReason).toBe("stop");
  expect((await result.usage).totalTokens).toBe(0);
});

test("it knows the page from the first part of a message, and the conversation from the rest", async () => {
  const page = surroundingsText({
    now: now.toISOString(),
    timeZone: "America/Denver",
    locale: "en-US",
    me: { id: setting.userId, name: "Grace" },
    path: "/leads",
    leadId: people.zoe,
  });
  const { calls, result } = ask([
    {
      role: "user",
      content: [
        { type: "text", text: page },
        { type: "text", text: "mark this as qualified" },
      ],
    },
  ]);
  await result.consumeStream();
  expect(calls).toEqual([["leads_setStatus", { id: people.zoe, status: "qualified" }]]);
});

test("a tool that the person has no right to is never called", async () => {
  const { calls, result } = ask([{ role: "user", content: "assign Noah Kim to Mia" }], ["leads_list"]);
  expect(await result.text).toMatch(/role does not allow/);
  expect(calls).toEqual([["leads_list", { q: "Noah Kim", limit: 10 }]]);
});

test("a refused or failed call ends the command in plain words", async () => {
  const call = {
    type: "tool-call" as const,
    toolCallId: "1",
    toolName: "leads_list",
    input: { q: "Noah Kim", limit: 10 },
  };
  const withResult = (value: string): ModelMessage[] => [
    { role: "user", content: "mark Noah Kim as won" },
    { role: "assistant", content: [call] },
    {
      role: "tool",
      content: [
        {
          type: "tool-result",
          toolCallId: "1",
          toolName: "leads_list",
          output: { type: "text", value },
        },
      ],
    },
  ];
  const failed = ask(
    withResult(dataText({ problem: { code: "rate_limited", detail: "Wait a moment." } })),
  );
  expect(await failed.result.text).toBe("Wait a moment.");
  const hostile = ask(withResult(dataText({ data: { items: "x", total: {} } })));
  expect(await hostile.result.text).toMatch(/found no lead/);
  expect([...failed.calls, ...hostile.calls]).toEqual([]);
});

test("what records hold is shown as text: no link, no picture and no cell of its own", async () => {
  const evil = {
    id: people.noah,
    status: "new",
    name: "![x](https://evil.example/a.png) | [tap](https://evil.example)",
    customFields: {},
  };
  const { result } = ask([
    { role: "user", content: "show new leads" },
    {
      role: "assistant",
      content: [
        {
          type: "tool-call",
          toolCallId: "1",
          toolName: "leads_list",
          input: { filter: { field: "status", op: "in", value: ["new"] }, limit: 10 },
        },
      ],
    },
    {
      role: "tool",
      content: [
        {
          type: "tool-result",
          toolCallId: "1",
          toolName: "leads_list",
          output: { type: "text", value: dataText({ data: { items: [evil], total: 1 } }) },
        },
      ],
    },
  ]);
  const text = await result.text;
  expect(text).not.toMatch(/(?<!\\)\]\(https:/);
  expect(text).not.toMatch(/(?<!\\)!\[/);
});
