import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { newTeam, type TestTeam } from "@/db/testing";
import { createApiKey } from "@/lib/api-keys/create-api-key";
import { catalog } from "@/lib/catalog";
import { scanLeads } from "@/lib/duplicates/scan-leads";
import { receiveUpload } from "@/lib/files/receive-upload";
import { requestUpload } from "@/lib/files/request-upload";
import { assignLead } from "@/lib/leads/assign-lead";
import { createLead } from "@/lib/leads/create-lead";
import { deleteLead } from "@/lib/leads/delete-lead";
import { createNote } from "@/lib/notes/create-note";
import { createRoutingRule } from "@/lib/routing/create-rule";
import { createTag } from "@/lib/tags/create-tag";
import { createView } from "@/lib/views/create-view";
import { createCustomField } from "../custom-fields/create-custom-field";
import type { AnyOperation } from "./define";
import type { OperationError } from "./errors";
import { answerOf } from "./perform";

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
  total: number | null;
}

let team: TestTeam;
let leadId: string;
let noteId: string;

const find = (name: string) => catalog.find((operation) => operation.name === name) as AnyOperation;
const ask = async (name: string, input: object): Promise<Page> =>
  (await answerOf(find(name), team.grace, input)) as never;

beforeAll(async () => {
  team = await newTeam();
  const { grace } = team;
  leadId = (await answerOf(createLead, grace, { firstName: "Ana", force: true })).id;
  for (const name of ["Beta", "alpha", "Gamma 100%"]) {
    await answerOf(createTag, grace, { name });
    await answerOf(createView, grace, { name });
    await answerOf(createCustomField, grace, { label: name, type: "text" });
    await answerOf(createRoutingRule, grace, { name, filter: { and: [] } });
    await answerOf(createApiKey, grace, { name, access: "read", scopes: ["leads:read"] });
    noteId = (await answerOf(createNote, grace, { id: leadId, body: name })).id;
    await upload(`${name}.txt`);
    const { id } = await answerOf(createLead, grace, { firstName: name, force: true });
    await answerOf(deleteLead, grace, { id });
  }
});

beforeAll(async () => {
  const { grace, ada } = team;
  for (const lastName of ["Mott", "Mot"])
    await answerOf(createLead, grace, {
      firstName: "Wilfred",
      lastName,
      email: "w@x.test",
      force: true,
    });
  await scanLeads(team.teamId);
  await answerOf(assignLead, ada, { id: leadId, assignedToId: grace.userId });
});

async function upload(name: string) {
  const bytes = Buffer.from(name);
  const { uploadUrl } = await answerOf(requestUpload, team.grace, {
    leadId,
    name,
    sizeBytes: bytes.length,
  });
  const link = new URL(uploadUrl, "http://x").searchParams.get("link") ?? "";
  await receiveUpload(team.grace, link, [bytes] as never, { door: "api" });
}

async function walk(name: string, input: object): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await ask(name, { ...input, limit: 1, ...(cursor && { cursor }) });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

/** Lists that can be turned around, with the orders that their schema names. */
const sorted = [
  ["tags.list", "name"],
  ["tags.list", "createdAt"],
  ["files.list", "createdAt"],
  ["files.list", "name"],
  ["files.list", "sizeBytes"],
  ["bin.list", "deletedAt"],
  ["apiKeys.list", "createdAt"],
  ["apiKeys.list", "name"],
  ["activities.list", "occurredAt"],
  ["journal.list", "createdAt"],
  ["views.list", "name"],
  ["views.list", "createdAt"],
  ["customFields.list", "label"],
  ["routingRules.list", "name"],
] as const;
const ofLead = (name: string) => (/^(files|notes)\./.test(name) ? { id: leadId } : {});

describe.each(sorted)("%s sorted by %s", (name, key) => {
  test("meets every row once, page by page, in either direction", async () => {
    const upwards = await walk(name, { ...ofLead(name), sort: key });
    const all = await ask(name, { ...ofLead(name), limit: 100 });
    expect(upwards.length).toBeGreaterThanOrEqual(3);
    expect(upwards.toSorted()).toEqual(all.items.map(({ id }) => id).toSorted());
    expect(await walk(name, { ...ofLead(name), sort: `-${key}` })).toEqual(upwards.toReversed());
  });

  test("refuses a cursor of another order", async () => {
    const { nextCursor } = await ask(name, { ...ofLead(name), sort: key, limit: 1 });
    const other = { ...ofLead(name), sort: `-${key}`, cursor: nextCursor };
    expect(await refusalOf(name, other)).toMatchObject({ cursor: expect.any(String) });
  });
});

test.each([
  ["tags.list", "BET", 1],
  ["files.list", "bet", 1],
  ["files.list", "100%", 1],
  ["bin.list", "_", 0],
  ["bin.list", "gamma 100%", 1],
  ["apiKeys.list", "alp", 1],
  ["notes.list", "alPHA", 1],
  ["views.list", "alp", 1],
  ["customFields.list", "GAM", 1],
  ["routingRules.list", "zeta", 0],
  ["duplicates.list", "wilf", 1],
  ["duplicates.list", "zeta", 0],
  ["notifications.list", "GAVE you", 1],
  ["notifications.list", "zeta", 0],
])("%s finds by the words %s", async (name, q, found) => {
  const page = await ask(name, { ...ofLead(name), q });
  expect(page.items).toHaveLength(found);
  if (page.total !== null) expect(page.total).toBe(found);
});

/** What asks for a built-in mailbox that tests do not have. */
const elsewhere = new Set(["simulator.listEmails"]);
const lists = catalog.filter(
  ({ name, input }) => input instanceof z.ZodObject && "cursor" in input.shape && !elsewhere.has(name),
);

test.each(lists.map(({ name }) => [name]))(
  "%s refuses the cursors of other lists, and those that are none",
  async (name) => {
    const cursors = await Promise.all(
      ["leads.list", "tags.list", "activities.list", "notes.list", "views.list"].map(
        async (of) => [of, (await ask(of, { ...ofLead(of), limit: 1 })).nextCursor ?? ""] as const,
      ),
    );
    const kin = name === "leads.getBoard" ? "leads.list" : name;
    const foreign = cursors.flatMap(([of, cursor]) => (of === kin ? [] : [cursor]));
    const input = find(name).input as z.ZodObject;
    const ids: Record<string, string> = {
      "invitations.list": team.teamId,
      "notes.listVersions": noteId,
    };
    const id = ids[name] ?? leadId;
    const place = "id" in input.shape ? { id } : name === "leads.getBoard" ? { column: "new" } : {};
    for (const cursor of [...foreign, "x", "W10", "bnVsbA", "💥"])
      expect(await refusalOf(name, { ...place, cursor })).toMatchObject({ cursor: expect.any(String) });
  },
);

test.each(lists.map((operation) => [operation.name, operation] as const))(
  "%s answers with the same page as every list",
  (name, operation) => {
    if (name === "leads.getBoard") return;
    expect(Object.keys((operation.output as z.ZodObject).shape)).toEqual(
      expect.arrayContaining(["items", "nextCursor", "total", "totalIsExact"]),
    );
  },
);

async function refusalOf(name: string, input: object) {
  const refused = await ask(name, input).then(
    () => undefined,
    (error: OperationError) => error,
  );
  return refused?.details.fields;
}
