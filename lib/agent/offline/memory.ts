import type { LeadSet } from "./context";
import type { Step } from "./routine";

export interface KnownLead {
  id: string;
  name: string;
}

/** What "it", "them", "the second" and "undo" refer to, learned from the answers of tools. */
export interface Memory {
  lead?: KnownLead;
  set?: LeadSet;
  /** The rows of the last list. */
  rows: KnownLead[];
  /** How to read on from the last list. */
  more?: { input: Record<string, unknown>; cursor: string };
  /** The journal entry of the last change. */
  entryId?: string;
}

export const nothingKnown: Memory = { rows: [] };

export const memoryOf = (steps: readonly Step[]): Memory => steps.reduce(learn, nothingKnown);

/** What is known after a call; failed ones teach nothing. */
export function learn(memory: Memory, step: Step): Memory {
  if (step.problem !== undefined || step.isRefused) return memory;
  const known = { ...memory, ...entryOf(step) };
  if (step.tool === "leads_list") return { ...known, ...listOf(step) };
  const id = typeof step.input.id === "string" ? step.input.id : undefined;
  const lead =
    leadIn(step.output) ??
    (id && step.tool.startsWith("leads_") ? { id, name: nameOf(memory, id) } : undefined);
  if (step.tool.startsWith("leads_bulk")) return { ...known, set: setIn(step.input) };
  if (step.tool === "notes_create" && id) return { ...known, lead: { id, name: nameOf(memory, id) } };
  return lead && step.tool.startsWith("leads_") ? { ...known, lead } : known;
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
  const { items, total, nextCursor } = pageIn(step.output);
  const rows = items.map((item) => ({ id: String(item.id), name: titleOf(item) }));
  const { filter, q } = step.input as LeadSet;
  const isWhole = total === null ? nextCursor === null : total <= rows.length;
  const wide = { ...(filter && { filter }), ...(q && { q }) };
  const set =
    isWhole || step.input.limit === 1
      ? { ids: rows.map(({ id }) => id) }
      : filter || q
        ? wide
        : { filter: { and: [] } };
  // A count shows no rows; what was counted is still what "them" means.
  const counted =
    step.input.limit === 1 && (total ?? 0) > 1 ? (filter || q ? wide : { filter: { and: [] } }) : set;
  const [only, second] = rows;
  return {
    rows,
    ...(rows.length > 0 && { set: counted }),
    ...(nextCursor ? { more: { input: step.input, cursor: nextCursor } } : { more: undefined }),
    ...(only && !second && total !== null && total <= 1 && { lead: only }),
  };
}

const setIn = ({ ids, filter, q }: LeadSet): LeadSet => ({
  ...(ids && { ids }),
  ...(filter && { filter }),
  ...(q && { q }),
});

/** Tools answer a change with its journal entry, which takes it back. */
function entryOf({ tool, output }: Step): { entryId?: string } {
  if (tool === "journal_undo") return { entryId: undefined as unknown as string };
  return isObject(output) && typeof output.entryId === "string" ? { entryId: output.entryId } : {};
}
