import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** What the double answers to one request. */
export type Reply =
  | { text: string }
  | { call: string; input: unknown }
  | { rawInput: string; call: string }
  /** Answers with an error before anything is streamed. */
  | { status: number; headers?: Record<string, string> }
  /** Says the text and then drops the connection. */
  | { breakAfter: string }
  /** Says the text and then ends without saying that it is done. */
  | { endAfter: string }
  /** Never answers. */
  | { hang: true };

interface RequestBody {
  tools?: { name?: string; function?: { name: string } }[];
  store?: boolean;
  stream?: boolean;
}

/**
 * A small double of the OpenAI API, both of its text APIs, that streams what its script says, in OpenAI's own events.
 * It keeps every request it got.
 */
export async function openAiDouble() {
  const script: Reply[] = [];
  const requests: { path: string; body: RequestBody; authorization: string | undefined }[] = [];
  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  async function answer(req: IncomingMessage, res: ServerResponse) {
    const chunks = await Array.fromAsync(req as AsyncIterable<Buffer>);
    const body = JSON.parse(Buffer.concat(chunks).toString()) as RequestBody;
    requests.push({ path: req.url ?? "", body, authorization: req.headers.authorization });
    const reply = script.shift() ?? { text: "Done." };
    if ("hang" in reply) return;
    if ("status" in reply) {
      res.writeHead(reply.status, { "content-type": "application/json", ...reply.headers });
      return res.end(
        JSON.stringify({ error: { message: "secret-detail-of-the-vendor", type: "x", code: "x" } }),
      );
    }
    if (!body.stream && "text" in reply) {
      res.writeHead(200, { "content-type": "application/json" });
      return res.end(JSON.stringify(chatAnswer(reply.text)));
    }
    res.writeHead(200, { "content-type": "text/event-stream" });
    const events = req.url?.endsWith("/responses") ? responsesEvents(reply) : chatEvents(reply);
    for (const event of events) res.write(`data: ${JSON.stringify(event)}\n\n`);
    if ("breakAfter" in reply) return setTimeout(() => res.destroy(), 20);
    if (!("endAfter" in reply) && !req.url?.endsWith("/responses")) res.write("data: [DONE]\n\n");
    return res.end();
  }

  return {
    url: `http://127.0.0.1:${port}/v1`,
    script,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const saysText = (reply: Reply): string | undefined =>
  "text" in reply
    ? reply.text
    : "breakAfter" in reply
      ? reply.breakAfter
      : "endAfter" in reply
        ? reply.endAfter
        : undefined;

const isWhole = (reply: Reply) => !("breakAfter" in reply || "endAfter" in reply);

const inputOf = (reply: Reply) =>
  "rawInput" in reply ? reply.rawInput : "input" in reply ? JSON.stringify(reply.input) : "";

const chatAnswer = (content: string) => ({
  id: "chatcmpl-1",
  object: "chat.completion",
  created: 1,
  model: "double",
  choices: [{ index: 0, message: { role: "assistant", content }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 },
});

function chatEvents(reply: Reply): object[] {
  const chunk = (delta: object, finish_reason: string | null = null) => ({
    id: "chatcmpl-1",
    object: "chat.completion.chunk",
    created: 1,
    model: "double",
    choices: [{ index: 0, delta, finish_reason }],
  });
  const end = (reason: string) => [
    chunk({}, reason),
    {
      ...chunk({}),
      choices: [],
      usage: { prompt_tokens: 1000, completion_tokens: 50, total_tokens: 1050 },
    },
  ];
  const text = saysText(reply);
  if (text !== undefined) {
    const words = text.match(/\S+\s*/g) ?? [];
    const said = words.map((content) => chunk({ role: "assistant", content }));
    return isWhole(reply) ? [...said, ...end("stop")] : said;
  }
  const name = "call" in reply ? reply.call : "";
  const whole = inputOf(reply);
  const half = Math.ceil(whole.length / 2);
  return [
    chunk({
      role: "assistant",
      tool_calls: [
        {
          index: 0,
          id: `call_${Math.random().toString(36).slice(2)}`,
          type: "function",
          function: { name, arguments: "" },
        },
      ],
    }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: whole.slice(0, half) } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: whole.slice(half) } }] }),
    ...end("tool_calls"),
  ];
}

function responsesEvents(reply: Reply): object[] {
  const response = { id: "resp_1", object: "response", created_at: 1, model: "double", output: [] };
  const usage = {
    input_tokens: 1000,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: 50,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: 1050,
  };
  const done = { type: "response.completed", response: { ...response, status: "completed", usage } };
  const begin = { type: "response.created", response: { ...response, status: "in_progress" } };
  const text = saysText(reply);
  if (text !== undefined) {
    const item = { type: "message", id: "msg_1", role: "assistant" };
    const said = [
      begin,
      {
        type: "response.output_item.added",
        output_index: 0,
        item: { ...item, status: "in_progress", content: [] },
      },
      ...(text.match(/\S+\s*/g) ?? []).map((delta) => ({
        type: "response.output_text.delta",
        item_id: "msg_1",
        output_index: 0,
        content_index: 0,
        delta,
      })),
    ];
    if (!isWhole(reply)) return said;
    const content = [{ type: "output_text", text, annotations: [] }];
    return [
      ...said,
      {
        type: "response.output_item.done",
        output_index: 0,
        item: { ...item, status: "completed", content },
      },
      done,
    ];
  }
  const call = {
    type: "function_call",
    id: "fc_1",
    call_id: `call_${Math.random().toString(36).slice(2)}`,
    name: "call" in reply ? reply.call : "",
  };
  const input = inputOf(reply);
  return [
    begin,
    {
      type: "response.output_item.added",
      output_index: 0,
      item: { ...call, arguments: "", status: "in_progress" },
    },
    { type: "response.function_call_arguments.delta", item_id: "fc_1", output_index: 0, delta: input },
    {
      type: "response.function_call_arguments.done",
      item_id: "fc_1",
      output_index: 0,
      arguments: input,
    },
    {
      type: "response.output_item.done",
      output_index: 0,
      item: { ...call, arguments: input, status: "completed" },
    },
    done,
  ];
}
