import type { Filter } from "@/lib/filters/schema";
import type { LeadSet } from "./context";
import type { Step } from "./routine";

export interface KnownLead {
  id: string;
  name: string;
}

/** What "it", "them", "the second" and "undo" refer to, learned from the answers of tools. */
export interface Memory {
  lead?: KnownLead;
  set?: LeadSet | undefined;
  /** The rows of the last list. */
  rows: KnownLead[];
  /** The tasks of the last list, or the one made last. */
  tasks: { id: string; title: string }[];
  /** What was searched for last. */
  search?: { filter?: Filter; q?: string; sort?: string } | undefined;
  /** How to read on from the last list. */
  more?: { input: Record<string, unknown>; cursor: string } | undefined;
  /** The journal entry of the last change. */
  entryId?: string | undefined;
}

export const nothingKnown: Memory = { rows: [], tasks: [] };

export const memoryOf = (steps: readonly Step[]): Memory => steps.reduce(learn, nothingKnown);

/** What is known after a call; failed ones teach nothing. */
export function learn(memory: Memory, step: Step): Memory {
  if (step.problem !== undefined || step.isRefused) return memory;
  const known = { ...memory, ...entryOf(step) };
  if (step.tool.startsWith("tasks_")) return { ...known, ...tasksOf(step) };
  if (step.tool === "leads_list") return { ...known, ...listOf(step) };
  const id = typeof step.input.id === "string" ? step.input.id : undefined;
  const lead =
    leadIn(step.output) ??
    (id && step.tool.startsWith("leads_") ? { id, name: nameOf(memory, id) } : undefined);
  if (step.tool.startsWith("leads_bulk")) return { ...known, set: setIn(step.input) };
  if (step.tool === "notes_create" && id) return { ...known, lead: { id, name: nameOf(memory, id) } };
  return lead && step.tool.startsWith("leads_") ? { ...known, lead } : known;
}

function tasksOf({ tool, input, output }: Step): Pick<Memory, "tasks"> | undefined {
  const items = tool === "tasks_list" ? pageIn(output).items : [];
  if (tool === "tasks_list")
    return { tasks: items.map(({ id, title }) => ({ id: String(id), title: String(title) })) };
  if (tool !== "tasks_create" || !isObject(output)) return undefined;
  return { tasks: [{ id: String(output.id), title: String(input.title) }] };
}

const nameOf = ({ lead, rows }: Memory, id: string) =>
  [lead, ...rows].find((each) => each?.id === id)?.name ?? "this lead";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The lead in an answer that is one: blanks are left out of answers, its status never is. */
export function leadIn(output: unknown): KnownLead | undefined {
  if (!isObject(output) || typeof output.id !== "string" || typeof output.status !== "string")
    return undefined;
  return { id: output.id, name: titleOf(output) };
}

/** What a lead is called when it has no name. */
export const titleOf = (lead: Record<string, unknown>): string =>
  [lead.name, lead.company, lead.email, lead.phone]
    .map((each) => String(each ?? "").trim())
    .find(Boolean) ?? "No name";

export interface Listed {
  items: Record<string, unknown>[];
  total: number | null;
  totalIsExact: boolean;
  nextCursor: string | null;
}

/** A page of any list, whatever came back. */
export function pageIn(output: unknown): Listed {
  const page = isObject(output) ? output : {};
  return {
    items: Array.isArray(page.items) ? page.items.filter(isObject) : [],
    total: typeof page.total === "number" ? page.total : null,
    totalIsExact: page.totalIsExact !== false,
    nextCursor: typeof page.nextCursor === "string" ? page.nextCursor : null,
  };
}

function listOf(step: Step): Partial<Memory> {
  const page = pageIn(step.output);
  const rows = page.items.map((item) => ({ id: String(item.id), name: titleOf(item) }));
  const set = setOfList(step.input, rows, page.total);
  const [only, second] = rows;
  const isAlone = only && !second && (page.total ?? 1) <= 1;
  const { filter, q, sort } = step.input as NonNullable<Memory["search"]>;
  const isByName = q !== undefined && filter === undefined && rows.length <= 1;
  return {
    rows,
    ...(!isByName && {
      search: { ...(filter && { filter }), ...(q && { q }), ...(sort && { sort }) },
    }),
    more: page.nextCursor ? { input: step.input, cursor: page.nextCursor } : undefined,
    ...(rows.length > 0 && { set }),
    ...(isAlone && { lead: only }),
  };
}

const DEFAULT_ROWS = 10;

/** "Them" after a list: its rows where the person said how many or which first, all that match otherwise. */
function setOfList(
  input: Record<string, unknown>,
  rows: readonly KnownLead[],
  total: number | null,
): LeadSet | undefined {
  const { filter, q } = input as LeadSet;
  const limit = typeof input.limit === "number" ? input.limit : DEFAULT_ROWS;
  const ids = { ids: rows.map(({ id }) => id) };
  const matching =
    filter || q ? { ...(filter && { filter }), ...(q && { q }) } : { filter: { and: [] } };
  if ((total ?? rows.length) <= rows.length) return ids;
  const isCount = limit === 1 && input.sort === undefined;
  if (isCount) return matching;
  const isChosen = input.sort !== undefined || input.cursor !== undefined || limit !== DEFAULT_ROWS;
  // An answer that was too long for its frame lost rows: better to ask than to take others.
  if (isChosen) return rows.length >= Math.min(limit, total ?? limit) || input.cursor ? ids : undefined;
  return matching;
}

const setIn = ({ ids, filter, q }: LeadSet): LeadSet => ({
  ...(ids && { ids }),
  ...(filter && { filter }),
  ...(q && { q }),
});

/** Tools answer a change with its journal entry, which takes it back once. */
function entryOf({ tool, output }: Step): Pick<Memory, "entryId"> {
  if (tool === "journal_undo") return { entryId: undefined };
  return isObject(output) && typeof output.entryId === "string" ? { entryId: output.entryId } : {};
}
