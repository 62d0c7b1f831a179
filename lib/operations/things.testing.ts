import { v7 } from "uuid";
import { z } from "zod";
import { newTeam } from "@/db/testing";
import type { Actor } from "./context";
import { operation, publicOperation } from "./define";
import { OperationError, type Problem } from "./errors";
import { rest } from "./rest";

const createTag = operation({
  name: "things.create",
  summary: "Create a thing for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "POST /things",
  status: 201,
  input: z.strictObject({ name: z.string().max(50), color: z.enum(["red", "blue"]).default("red") }),
  output: z.object({ id: z.uuid(), name: z.string(), version: z.int() }),
  async run({ sql, actor, record }, { name, color }) {
    const id = v7();
    await sql`insert into tags (id, team_id, name, color) values (${id}, ${actor.teamId}, ${name}, ${color})`;
    if (name === "dawdle") await sql.unsafe("set local statement_timeout = 20; select pg_sleep(5)");
    if (name === "explode") throw new Error("password=hunter2");
    record({ summary: `Created ${name}` });
    return { id, name, version: 1 };
  },
});

const renameTag = operation({
  name: "things.update",
  summary: "Rename a thing for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "PUT /things/:id",
  input: z.strictObject({ id: z.uuid(), name: z.string().max(50) }),
  output: z.object({ isStale: z.boolean() }),
  async run({ isStale }) {
    return { isStale: isStale(7) };
  },
});

const findThings = operation({
  name: "things.list",
  summary: "List things for the tests of the adapter.",
  scope: "leads:read",
  effect: "read",
  route: "GET /things",
  input: z.strictObject({
    limit: z.int().max(10).default(5),
    only: z.array(z.string()).max(5).optional(),
    deep: z.boolean().optional(),
  }),
  output: z.object({
    limit: z.int(),
    only: z.array(z.string()).optional(),
    deep: z.boolean().optional(),
  }),
  run: async (_context, input) => input,
});

const fixed = operation({ ...findThings, name: "things.count", route: "GET /things/count" });
const byId = operation({
  name: "things.get",
  summary: "Get a thing for the tests of the adapter.",
  scope: "leads:read",
  effect: "read",
  route: "GET /things/:id",
  input: z.strictObject({ id: z.string() }),
  output: z.object({ id: z.string() }),
  run: async (_context, { id }) => ({ id }),
});
const hello = publicOperation({
  name: "things.greet",
  summary: "Greet anyone for the tests of the adapter.",
  effect: "read",
  route: "GET /hello",
  input: z.strictObject({}),
  output: z.object({ hello: z.string() }),
  run: async () => ({ hello: "there" }),
});

const changeWhole = operation({
  name: "things.change",
  summary: "Change a thing as a whole for the tests of the adapter.",
  scope: "leads:write",
  effect: "write",
  route: "POST /whole",
  input: z
    .strictObject({ name: z.string().max(50).optional() })
    .refine(({ name }) => name !== undefined, { error: "Say what to change." }),
  output: z.object({}),
  run: async () => ({}),
});

/** The adapter over operations of things, and a team whose people are known to it by their names. */
export async function thingsApi() {
  const team = await newTeam();
  const actors = new Map<string, Actor>([
    ["ada", team.ada],
    ["vic", team.vic],
  ]);
  const handle = rest([createTag, renameTag, changeWhole, findThings, fixed, byId, hello], {
    prefix: "/api",
    ipOf: () => "192.0.2.1",
    async actorOf(request) {
      const name = request.headers.get("authorization");
      if (name === "nobody") throw new OperationError("unauthenticated");
      return name ? actors.get(name) : undefined;
    },
  });
  const send = (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Response> =>
    handle(
      new Request(`http://localhost/api${path}`, {
        method,
        headers: {
          authorization: "ada",
          ...(body !== undefined && { "content-type": "application/json" }),
          ...headers,
        },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
    );
  return { team, actors, handle, send };
}

export const problemOf = async (response: Response) => (await response.json()) as Problem;
