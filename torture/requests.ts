import { catalog } from "@/lib/catalog";
import { inputWithIds } from "@/lib/catalog-samples.testing";
import type { AnyOperation } from "@/lib/operations/define";
import { splitRoute } from "@/lib/operations/match";
import type { Member } from "./member";

/** What to ask for one operation. */
export interface Prepared {
  operation: AnyOperation;
  /** `POST /leads/0199…/notes` */
  request: string;
  body: Record<string, unknown>;
}

type Input = Record<string, unknown>;

/** Operations that change something and know who asks for it. */
export const mutating: readonly AnyOperation[] = catalog.filter(
  ({ effect, scope }) => effect !== "read" && scope !== "public",
);

/**
 * A request for each of `operations` that does something in the member's team, over rows made for it. One that
 * is not known here by name is asked for by its schema alone, with the id of a lead.
 */
export async function prepare(
  member: Member,
  operations: readonly AnyOperation[],
  label: string,
): Promise<Prepared[]> {
  const make = async (request: string, body: Input): Promise<Reply> =>
    (await member.insist(request, body)).body as Reply;
  const lead = await make("POST /leads", { firstName: `Lead of ${label}`, force: true });
  const fresh = {
    lead: lead.id,
    tag: (await make("POST /tags", { name: `Tag of ${label}`, color: "blue" })).id,
    note: (await make(`POST /leads/${lead.id}/notes`, { body: `Note of ${label}` })).id,
  };
  const known = inputs(fresh, label);
  return Promise.all(
    operations.map(async (operation) => {
      const input = known[operation.name] ?? inputWithIds(operation, fresh.lead);
      return {
        operation,
        ...requestOf(operation, { ...input, ...(await own(operation, make, fresh)) }),
      };
    }),
  );
}

interface Reply {
  id: string;
}

type Fresh = Record<"lead" | "tag" | "note", string>;

/** Inputs of operations whose schema does not say what would do something. */
function inputs({ lead, tag, note }: Fresh, label: string): Record<string, Input> {
  const filter = { and: [{ field: "firstName", op: "eq", value: `Lead of ${label}` }] };
  return {
    "auth.updateMe": { name: `Grace ${label}`.slice(0, 60) },
    "leads.create": {
      firstName: `New ${label}`,
      email: `new.${slug(label)}@rapport.test`,
      force: true,
    },
    "leads.update": { id: lead, company: `Company of ${label}` },
    "leads.setStatus": { id: lead, status: "contacted" },
    "leads.bulkUpdate": { filter, changes: { title: `Title of ${label}` } },
    "leads.bulkAssign": { filter, assignedToId: null },
    "leads.bulkTag": { filter, add: [tag] },
    "leads.bulkDelete": { filter: { and: [{ field: "firstName", op: "eq", value: `No ${label}` }] } },
    "leads.addTags": { id: lead, tagIds: [tag] },
    "leads.removeTag": { id: lead, tagId: tag },
    "tags.create": { name: `New ${label}`, color: "red" },
    "tags.update": { id: tag, name: `Renamed ${label}`, color: "red" },
    "notes.create": { id: lead, body: `Another note of ${label}` },
    "notes.update": { id: note, body: `Changed note of ${label}` },
    "notes.delete": { id: note },
    "bin.restore": { resource: "leads", ids: [lead] },
  };
}

/** What is thrown away is made for that, so that the others still find theirs. */
async function own(
  { name }: AnyOperation,
  make: (request: string, body: Input) => Promise<Reply>,
  { lead }: Fresh,
): Promise<Input> {
  if (name === "leads.delete")
    return { id: (await make("POST /leads", { firstName: "To be deleted", force: true })).id };
  if (name === "notes.delete")
    return { id: (await make(`POST /leads/${lead}/notes`, { body: "To be deleted" })).id };
  if (name === "tags.delete")
    return { id: (await make("POST /tags", { name: `Gone ${lead.slice(-12)}`, color: "red" })).id };
  return {};
}

function requestOf(operation: AnyOperation, input: Input): Omit<Prepared, "operation"> {
  const { method, segments } = splitRoute(operation.route);
  const body = { ...input };
  const path = segments.map((segment) => {
    if (!segment.startsWith(":")) return segment;
    const value = body[segment.slice(1)];
    delete body[segment.slice(1)];
    return encodeURIComponent(`${value}`);
  });
  return { request: `${method} /${path.join("/")}`, body };
}

const slug = (label: string) => label.toLowerCase().replace(/[^a-z0-9]+/g, "-");
