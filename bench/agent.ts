import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { temporaryDatabase } from "../scripts/temporary-database.mjs";

/**
 * What the agent adds to its model: the time from a request to the first streamed byte beyond the model's own, in
 * conversations of 200 messages; and what a turn sends before anything is said. Run: `npx tsx bench/agent.ts`.
 */
const TURNS = 100;
const MESSAGES = 200;

const model = createServer((req, res) => {
  req.resume().on("end", () => {
    res.writeHead(200, { "content-type": "text/event-stream" });
    const chunk = (delta: object, finish_reason: string | null = null) =>
      res.write(
        `data: ${JSON.stringify({ id: "1", object: "chat.completion.chunk", created: 1, model: "m", choices: [{ index: 0, delta, finish_reason }] })}\n\n`,
      );
    chunk({ role: "assistant", content: "Hello." });
    chunk({}, "stop");
    res.end("data: [DONE]\n\n");
  });
});
await new Promise<void>((resolve) => model.listen(0, "127.0.0.1", resolve));
const { port } = model.address() as AddressInfo;
const database = await temporaryDatabase();
Object.assign(process.env, database.env, {
  LOG_LEVEL: "error",
  OPENAI_API_KEY: "bench",
  OPENAI_BASE_URL: `http://127.0.0.1:${port}/v1`,
});

try {
  const [
    { newTeam },
    { perform, answerOf },
    { sendTurn },
    { createConversation },
    { withSystem },
    { v7 },
  ] = await Promise.all([
    import("@/db/testing"),
    import("@/lib/operations/perform"),
    import("@/lib/agent/send-turn"),
    import("@/lib/agent/create-conversation"),
    import("@/db/client"),
    import("uuid"),
  ]);
  const team = await newTeam();
  const { id } = await answerOf(createConversation, team.ada, {});
  const own: number[] = [];
  for (let turn = 0; turn < TURNS + 10; turn += 1) {
    await fill(id);
    const started = performance.now();
    const { download } = await perform(sendTurn, team.ada, {
      id,
      message: { id: v7(), text: "Hello" },
      context: { path: "/leads" },
    });
    let firstByte = 0;
    for await (const bytes of download?.chunks ?? [])
      if (!firstByte && Buffer.from(bytes).includes("text-delta")) firstByte = performance.now();
    // The model answers at once, so that all of the time is ours, but for the way to it and back.
    if (turn >= 10) own.push(firstByte - started);
  }
  own.sort((a, b) => a - b);
  const at = (share: number) => own[Math.floor(own.length * share)]?.toFixed(1);
  console.info(
    `First byte beyond the model's own, ${MESSAGES} messages: median ${at(0.5)} ms, p95 ${at(0.95)} ms`,
  );
  await prompt(team.grace);

  /** Brings the conversation to its full length again, as if it had been long. */
  async function fill(conversationId: string) {
    await withSystem({ teamId: team.teamId }, async ({ sql }) => {
      await sql`delete from chat_messages where conversation_id = ${conversationId}`;
      await sql`
        insert into chat_messages (id, team_id, conversation_id, user_id, role, parts, text, created_at)
        select gen_random_uuid(), ${team.teamId}, ${conversationId}, ${team.ada.userId ?? null}, case n % 2 when 0 then 'user' else 'assistant' end,
          jsonb_build_array(jsonb_build_object('type', 'text', 'text', repeat('What is said in a conversation. ', 10))), '', now() - make_interval(secs => 1000 - n)
        from generate_series(0, ${MESSAGES - 1}) n`;
    });
  }
} finally {
  model.closeAllConnections();
  model.close();
  await database.stop();
}
process.exit(0);

async function prompt(actor: import("@/lib/operations/context").Actor) {
  const [{ catalog }, { INSTRUCTIONS }, { firstTools }, { toolName, toolsOf }, { toolSchema }] =
    await Promise.all([
      import("@/lib/catalog"),
      import("@/lib/agent/instructions"),
      import("@/lib/agent/first-tools"),
      import("@/lib/agent/tool-policy"),
      import("@/lib/agent/tool-schema"),
    ]);
  const operations = toolsOf(catalog, actor);
  const tokens = (text: string) => Math.round(text.length / 4);
  for (const path of ["/leads", "/leads/id", "/journal"]) {
    const first = firstTools(operations, {
      path,
      ...(path === "/leads/id" && { leadId: actor.teamId }),
    });
    const sent = operations
      .filter((operation) => first.has(toolName(operation)))
      .map((operation) => ({
        type: "function",
        name: toolName(operation),
        description: operation.summary,
        parameters: toolSchema(operation),
      }));
    console.info(
      `${path}: ${first.size + 1} tools, about ${tokens(INSTRUCTIONS)} + ${tokens(JSON.stringify(sent))} tokens (4 characters each)`,
    );
  }
}
