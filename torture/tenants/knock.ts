import type { Tally } from "../another-team";
import { inspect } from "../another-team";
import { bearer, type Caller, callingTeam, SIGNED_OUT } from "./callers";
import { type Door, knock } from "./doors";
import type { MarkedTeam } from "./marked-team";

/** Bodies and queries with which a door beside the catalog is tried; a door that is not listed is a failure. */
const tries: Record<
  string,
  (id: string) => { query: string; headers?: Record<string, string>; body?: BodyInit }[]
> = {
  "/api/events": (id) => [{ query: `?since=${id}` }, { query: "", headers: { "last-event-id": id } }],
  "/api/changed-leads": (id) => [{ query: `?id=${id}` }],
  "/api/imports/upload": (id) => [
    { query: "", body: formWith(id) },
    { query: `?id=${id}`, body: "{}" },
  ],
  "/api/files/upload": (id) => [{ query: `?link=${id}`, body: id }],
  "/api/downloads": (id) => [{ query: `?link=${id}` }, { query: "" }],
  "/api/inngest": (id) => [
    {
      query: `?fnId=rapport-import-leads&stepId=${id}`,
      body: JSON.stringify({ event: { data: { importId: id } } }),
    },
  ],
  "/api/mcp": (id) => [
    toolCall("leads_get", { id }),
    toolCall("leads_update", { id, company: "Ours now" }),
    toolCall("notes_list", { id }),
    toolCall("journal_get", { id }),
    toolCall("leads_list", { filter: { field: "assignedToId", op: "in", value: [id] } }),
  ],
  "/api/health": (id) => [{ query: `?id=${id}` }],
  "/api/health/ready": (id) => [{ query: `?id=${id}` }],
  "/api/openapi.json": (id) => [{ query: `?id=${id}` }],
};
const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];

/** Tries one route file by every method, as nobody and as a member of another team. */
export async function knockOn(
  door: Door,
  marked: MarkedTeam,
  scale: number,
  tally: Tally,
): Promise<void> {
  const listed = tries[door.path];
  if (!listed) {
    tally.failures.push(`Nobody tries ${door.path}. Say in torture/tenants/knock.ts with what.`);
    return;
  }
  const { team } = await callingTeam();
  const callers = [SIGNED_OUT, await bearer("owner", team.grace)];
  // The full size takes every row, the suite every fifth.
  for (const { table, id } of marked.ids.filter((_, index) => scale >= 1 || index % 5 === 0))
    for (const method of METHODS)
      for (const caller of callers)
        for (const attempt of listed(id)) {
          const response = await knock(door, requestOf(door.path, method, attempt, caller));
          if (!response) continue;
          const what = `${method} ${door.path}${attempt.query} with an id of ${table}, by ${caller.role}`;
          inspect(
            what,
            { status: response.status, text: await beginning(response) },
            id,
            marked,
            tally,
          );
        }
}

function requestOf(
  path: string,
  method: string,
  { query, headers, body }: ReturnType<(typeof tries)[string]>[number],
  caller: Caller,
) {
  const carries = body !== undefined && !/^(GET|HEAD)$/.test(method);
  return new Request(`http://localhost${path}${query}`, {
    method,
    headers: { ...headers, ...caller.headers },
    ...(carries && { body }),
  });
}

/** A stream has no end: what it says at first is what it knows. */
async function beginning(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.includes("event-stream")) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** A call of a tool, as an MCP client sends it. */
const toolCall = (name: string, input: Record<string, unknown>) => ({
  query: "",
  headers: { "content-type": "application/json", accept: "application/json, text/event-stream" },
  body: JSON.stringify({
    jsonrpc: "2.0",
    id: 1,
    method: "tools/call",
    params: { name, arguments: input },
  }),
});

function formWith(id: string): FormData {
  const form = new FormData();
  form.set("teamId", id);
  form.set("uploadId", id);
  form.set("file", new Blob(["First name\r\nOwn\r\n"]), `${id}.csv`);
  return form;
}
