import { readTask } from "@/lib/tasks/words/read-task";
import type { Surroundings } from "../model-text";
import { answerTurn, type Setting } from "./answer-turn";
import type { Turn } from "./conversation";
import type { ToolCall } from "./routine";
import { createdLead, createdTag, id, lastEntry, now, people, setting } from "./team.testing";
import { plainly } from "./tokens";

export {
  createdLead,
  createdTag,
  id,
  lastEntry,
  members,
  now,
  people,
  setting,
  tags,
} from "./team.testing";

export const savedView = id("view", 1);
export const lastNote = id("note", 1);
export const tasks = [
  { id: id("task", 1), title: "Call Ana Ruiz", dueAt: "2026-11-26T16:00:00.000Z" },
  { id: id("task", 2), title: "Send the contract" },
];

const person = (
  leadId: string,
  firstName: string,
  lastName: string,
  company: string | null,
  email: string,
) => ({
  id: leadId,
  firstName,
  lastName,
  name: `${firstName} ${lastName}`,
  company,
  email,
  phone: null,
  status: "new",
  valueCents: 40_000_000,
  currency: "USD",
  tags: [],
  customFields: {},
});

const leads = [
  person(people.ana, "Ana", "Ruiz", "Acme Inc", "ana@acme.com"),
  person(people.anaSilva, "Ana", "Silva", null, "ana.silva@example.com"),
  person(people.noah, "Noah", "Kim", "Front Range Coffee", "noah@example.com"),
  person(people.zoe, "Zoe", "Martin", null, "zoe@example.com"),
  person(people.diana, "Diana", "Prince", null, "diana@example.com"),
];

/** Answers as the tools of a team of five leads would; writes change nothing. */
export function answer({ tool, input }: ToolCall): unknown {
  const q = typeof input.q === "string" ? plainly(input.q).split(/\s+/) : [];
  const found = leads.filter((lead) => {
    const text = plainly([lead.name, lead.company, lead.email].join(" "));
    return q.every((word) => text.includes(word));
  });
  const items = found.slice(0, Number(input.limit ?? 50));
  switch (tool) {
    case "leads_list":
      return {
        items,
        total: found.length,
        totalIsExact: true,
        nextCursor: items.length < found.length ? "cursor" : null,
      };
    case "leads_get":
      return leads.find((lead) => lead.id === input.id);
    case "leads_getBoard":
      return {
        columns: setting.vocabulary.statuses.map(({ key }) => ({
          status: key,
          worth: key === "proposal" ? [{ currency: "USD", cents: 120_000_000 }] : [],
          items: [],
          total: key === "proposal" ? 3 : 0,
          totalIsExact: true,
        })),
      };
    case "leads_create":
      return { ...person(createdLead, "New", "Lead", null, "") };
    case "journal_list":
      return {
        items: [
          {
            id: lastEntry,
            canUndo: true,
            undoesId: null,
            summary: "Assigned Ana",
            createdAt: new Date(now.getTime() - 7_200_000).toISOString(),
          },
        ],
        nextCursor: null,
      };
    case "bin_list":
      return {
        items: [
          { id: people.zoe, leadId: people.zoe, title: "Zoe Martin", deletedAt: now.toISOString() },
        ],
      };
    case "tasks_understand": {
      const read = readTask(String(input.text), {
        now,
        timeZone: setting.timeZone,
        locale: setting.format.locale,
      });
      const named = leads.filter(({ name }) => read.title.includes(name));
      const [lead] = named;
      return {
        title: read.title,
        dueAt: read.dueAt?.toISOString() ?? null,
        dueOn: read.dueOn ?? null,
        recurrence: read.recurrence ?? null,
        priority: read.priority ?? null,
        lead: lead && input.leadId === undefined ? { id: lead.id, name: lead.name } : null,
        leadChoices: [],
      };
    }
    case "tasks_list":
      return {
        items: tasks.filter(({ title }) => q.every((word) => plainly(title).includes(word))),
        total: 2,
        totalIsExact: true,
      };
    case "views_list":
      return {
        items: [
          {
            id: savedView,
            name: "Hot Denver",
            filter: { field: "score", op: "gte", value: 70 },
            sort: null,
          },
        ],
      };
    case "notes_list":
      return input.id === people.noah
        ? { items: [{ id: lastNote, body: "Likes gardens" }] }
        : { items: [] };
    case "tasks_create":
      return { id: id("task", 9), ...input };
    case "tags_create":
      return { id: createdTag, name: input.name };
    case "journal_undo":
      return { restored: 1, skippedTotal: 0 };
    default:
      return tool.startsWith("leads_bulk") ? { affected: 3, entryId: lastEntry } : { id: input.id };
  }
}

export type Page = Partial<Surroundings>;
export type Row = [
  ...page: [] | [Page],
  messages: string | string[],
  ...calls: [tool: string, input: Record<string, unknown>][],
];

export interface Said {
  calls: [tool: string, input: Record<string, unknown>][];
  text: string;
}

/** Plays a conversation and gives what the last message led to. */
export function play(messages: string | string[], page?: Page, given: Setting = setting): Said {
  const turns: Turn[] = [];
  let said: Said = { calls: [], text: "" };
  for (const text of [messages].flat()) {
    const turn: Turn = {
      text,
      steps: [],
      ...(page && {
        surroundings: {
          now: now.toISOString(),
          timeZone: given.timeZone,
          locale: given.format.locale,
          me: { id: given.userId, name: "Grace" },
          ...page,
        },
      }),
    };
    turns.push(turn);
    said = { calls: [], text: "" };
    for (let step = 0; step < 20; step += 1) {
      const progress = answerTurn(turns, given);
      if ("outcome" in progress) {
        said.text = progress.outcome.text;
        break;
      }
      said.calls.push([progress.call.tool, progress.call.input]);
      turn.steps.push({ ...progress.call, output: answer(progress.call) });
    }
  }
  return said;
}
