import { inputFields, inputWithIds } from "@/lib/catalog-samples.testing";
import { encodeCursor } from "@/lib/operations/cursor";
import type { AnyOperation } from "@/lib/operations/define";
import { toRoute } from "@/lib/operations/match";
import type { CallingTeam } from "./callers";
import { CANARY, MARK } from "./marked-team";

/** One request that reaches for a row of another team. */
export interface Attack {
  what: string;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Every way in which a request can name a foreign row: in the path, the query, the body, one at a time and all at once. */
export function attacksOn(operation: AnyOperation, foreign: string, { ownId }: CallingTeam): Attack[] {
  const [noun = ""] = operation.name.split(".");
  const fields = inputFields(operation);
  const idFields = fields.filter(({ kind }) => kind === "id").map(({ name }) => name);
  const own = inputWithIds(operation, (name) => ownId(noun, name));
  const inputs: [string, Record<string, unknown>, Record<string, string>?][] = [
    ["every id", inputWithIds(operation, foreign)],
    ...(idFields.length > 1 ? idFields : []).map((field): [string, Record<string, unknown>] => [
      `only ${field}`,
      inputWithIds(operation, (name) => (name === field ? foreign : ownId(noun, name))),
    ]),
    ["a precondition", inputWithIds(operation, foreign), { "if-match": '"1"' }],
    [
      "a repeated key",
      inputWithIds(operation, foreign),
      { "idempotency-key": `${MARK}idempotency_keys-key` },
    ],
  ];
  for (const { name, kind } of fields) {
    if (name === "filter")
      for (const filter of filtersOn(foreign)) inputs.push(["a filter", { ...own, filter }]);
    else if (name === "cursor")
      for (const cursor of cursorsAt(foreign)) inputs.push(["a cursor", { ...own, cursor }]);
    else if (kind === "text") inputs.push([`the text ${name}`, { ...own, [name]: CANARY }]);
  }
  return inputs.map(([what, input, headers]) => ({
    ...toRequest(operation, input),
    what,
    headers: headers ?? {},
  }));
}

/** An input as the request of its route: path parts, then the query of a GET or DELETE, else a JSON body. */
export function toRequest(
  operation: AnyOperation,
  input: Record<string, unknown>,
): Omit<Attack, "what" | "headers"> {
  const { method, segments } = toRoute(operation);
  const rest = { ...input };
  const path = segments
    .map((segment) => {
      if (!segment.startsWith(":")) return segment;
      const name = segment.slice(1);
      const value = rest[name];
      delete rest[name];
      return encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value ?? ""));
    })
    .join("/");
  if (method !== "GET" && method !== "DELETE")
    return { method, path: `/${path}`, body: JSON.stringify(rest) };
  return { method, path: `/${path}${queryOf(rest)}` };
}

function queryOf(values: Record<string, unknown>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== undefined)
        query.append(name, typeof each === "object" ? JSON.stringify(each) : String(each));
  }
  return query.size > 0 ? `?${query}` : "";
}

const filtersOn = (id: string) => [
  { field: "assignedToId", op: "in", value: [id] },
  { not: { field: "assignedToId", op: "in", value: [id] } },
  { field: "tags", op: "any", value: [id] },
  {
    or: [
      { field: "company", op: "contains", value: CANARY },
      { field: "name", op: "notEmpty" },
    ],
  },
];

/** The positions that lists here use, each placed at the foreign row. */
const cursorsAt = (id: string) =>
  [
    [id],
    ["-createdAt", "2100-01-01T00:00:00.000000Z", id],
    ["name", "", id],
    ["2100-01-01T00:00:00.000000Z", id],
    ["2100-01-01 00:00:00+00", id],
  ].map(encodeCursor);
