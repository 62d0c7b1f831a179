import { v7 } from "uuid";
import { systemSql } from "@/db/client";
import { newTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { inputSchema, type JsonSchema } from "@/lib/catalog-samples.testing";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import type { AnyOperation } from "@/lib/operations/define";
import { problems } from "@/lib/operations/errors";
import { answerOf } from "@/lib/operations/perform";
import { rest } from "@/lib/operations/rest";
import { type Check, sized, type Verdict } from "./check";
import { placesOf } from "./injection/inputs";
import { type CallingTeam, callingTeam } from "./tenants/callers";

/** What ends its caller's own session or team, or talks to a model, is tried elsewhere. */
const elsewhere = /^(auth|agent|simulator|recorder|messageHelp|jobs)\.|^teams\.(delete|switch)$/;

const oddlyAsked = catalog.filter(({ name }) => !elsewhere.test(name));

interface Ids {
  strangers: string;
  deleted: string;
}

/** Values that no form sends: of the wrong type, far too large, of another calendar, of another team. */
const oddValues = ({ strangers, deleted }: Ids): unknown[] => [
  ...[null, true, 0, -1, 1.5, 1e308, Number.MAX_SAFE_INTEGER, "", " ", [], {}, [[]], [null], [{}]],
  ...["x".repeat(10_001), "x".repeat(200_000), "🦄👩‍👩‍👧‍👦", "مرحبا بالعالم", "‮evil‬"],
  ...["9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z", "+275760-09-13T00:00:00Z", "2026-02-30", "24:61"],
  ...[strangers, deleted, v7(), "00000000-0000-0000-0000-000000000000", deleted.toUpperCase()],
  ...[[deleted, deleted], [strangers], Array.from({ length: 10_000 }, () => v7())],
  { [strangers]: deleted, constructor: "x", toString: 1 },
  { and: Array.from({ length: 2_000 }, () => ({ field: "name", op: "eq", value: "x" })) },
  { field: "createdAt", op: "within", value: { days: 1e9 } },
  { field: "createdAt", op: "gt", value: "9999-12-31" },
  { field: "valueCents", op: "between", value: [-1, 1e300] },
];

interface Tried {
  where: string;
  input: Record<string, unknown>;
}

/** Odd values in every place of every input, as REST gives them. Beside those of the standard. */
export const oddInput: Check = {
  id: "C40",
  promise: "Whatever odd value stands wherever, the answer says what is wrong, and nothing is changed",
  suiteScale: 0.02,
  run: ({ scale }) => askOddly(scale),
};

async function askOddly(scale: number): Promise<Verdict> {
  const failures: string[] = [];
  let [asked, accepted] = [0, 0];
  const stranger = await newTeam();
  const strangers = (await answerOf(createLead, stranger.grace, { firstName: "Theirs" })).id;
  let calling = await callingTeam();
  for (const operation of oddlyAsked) {
    if (!(await calling.isWhole())) calling = await callingTeam();
    const all = [...inputsOf(operation, calling, { strangers, deleted: await deletedLead(calling) })];
    const wanted = Math.min(all.length, sized(all.length, scale) + 4);
    for (let index = 0; index < wanted; index += 1) {
      const tried = all[Math.floor((index * all.length) / wanted)] as Tried;
      const wrong = await ask(operation, tried, calling);
      asked += 1;
      if (wrong === "accepted") accepted += 1;
      else if (wrong) failures.push(`${operation.name}, ${tried.where}: ${wrong}`);
    }
  }
  const [theirs] =
    await systemSql()`select version from leads where id = ${strangers} and deleted_at is null`;
  if (theirs?.version !== 1) failures.push("Another team's lead was changed.");
  return { counts: { operations: oddlyAsked.length, asked, accepted }, failures };
}

async function deletedLead({ team }: CallingTeam): Promise<string> {
  const { id } = await answerOf(createLead, team.grace, { firstName: "Gone", force: true });
  await answerOf(deleteLead, team.grace, { id });
  return id;
}

function* inputsOf(operation: AnyOperation, calling: CallingTeam, ids: Ids): Generator<Tried> {
  const [noun = ""] = operation.name.split(".");
  const { sound } = placesOf(operation, (name) => calling.ownId(noun, name));
  const schema = inputSchema(operation);
  const least = Object.fromEntries(
    Object.entries(sound).filter(([name]) => schema.required?.includes(name)),
  );
  const values = oddValues(ids);
  for (const path of pathsIn(schema)) {
    const base = path[0] !== undefined && schema.required?.includes(path[0]) ? least : { ...least };
    for (const [index, value] of values.entries())
      yield {
        where: `${path.join(".")} = odd value ${index}`,
        input: withAt(base, sound, path, value),
      };
  }
  yield { where: "a key that nobody knows", input: { ...least, "💥": 1 } };
}

/** Every property, and those inside objects and lists of objects. */
function pathsIn(schema: JsonSchema, path: string[] = [], depth = 0): string[][] {
  const inner = (schema.anyOf ?? schema.oneOf)?.flatMap((option) => pathsIn(option, path, depth)) ?? [];
  if (depth > 3) return inner;
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    [...path, name],
    ...pathsIn(property, [...path, name], depth + 1),
  ]);
  const items = schema.items ? pathsIn(schema.items, [...path, "0"], depth + 1) : [];
  return [...own, ...items, ...inner];
}

/** A copy with the value in that place; what stands on the way to it comes from the sound input. */
function withAt(
  base: unknown,
  sound: unknown,
  [first, ...rest]: string[],
  value: unknown,
): Record<string, unknown> {
  if (first === undefined) return value as Record<string, unknown>;
  const of = (from: unknown) => (from as Record<string, unknown> | undefined)?.[first];
  const inner = withAt(of(base) ?? of(sound), of(sound), rest, value);
  if (first === "0") return [inner] as never;
  return { ...(base as object), [first]: inner };
}

async function ask(
  operation: AnyOperation,
  { input }: Tried,
  { team }: CallingTeam,
): Promise<string | undefined> {
  const serve = rest(catalog, {
    prefix: "/api",
    actorOf: async () => team.grace,
    ipOf: () => undefined,
  });
  const before = await entries(team.teamId);
  const response = await serve(requestFor(operation, input));
  const text = await read(response);
  if (response.status < 400) return "accepted";
  const said = `${response.status} ${text.slice(0, 300)}`;
  if (response.status >= 500 || response.status === 429) return said;
  if (!response.headers.get("content-type")?.startsWith("application/problem+json"))
    return `no problem+json: ${said}`;
  const { code, detail, fields } = JSON.parse(text);
  if (!detail || !code) return `says nothing: ${said}`;
  if (code === "invalid" && !fields && detail === problems.invalid.title)
    return `does not say what is wrong: ${said}`;
  if (response.headers.has("journal-entry") || (await entries(team.teamId)) !== before)
    return `refused, yet something was written: ${said}`;
  return undefined;
}

const read = async (response: Response) => Buffer.from(await response.arrayBuffer()).toString("utf8");

async function entries(teamId: string): Promise<number> {
  const [row] = await systemSql()<
    { total: number }[]
  >`select count(*)::int as total from journal_entries where team_id = ${teamId}`;
  return row?.total ?? 0;
}

/** What has no place in the path goes into the query of a GET and the body of the others. */
function requestFor({ route }: AnyOperation, input: Record<string, unknown>): Request {
  const [method = "GET", pattern = ""] = route.split(" ");
  const rest = { ...input };
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(textOf(value).slice(0, 2_000)) || "%20";
  });
  const url = new URL(`http://api.test/api${path}`);
  if (method !== "GET")
    return new Request(url, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(rest),
    });
  for (const [name, value] of Object.entries(rest))
    for (const item of Array.isArray(value) ? value.slice(0, 500) : [value])
      url.searchParams.append(name, textOf(item));
  return new Request(url);
}

const textOf = (value: unknown) =>
  typeof value === "string" ? value.toWellFormed() : (JSON.stringify(value) ?? "");
