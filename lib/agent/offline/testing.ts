import type { Surroundings } from "../model-text";
import { answerTurn, type Setting } from "./answer-turn";
import type { Turn } from "./conversation";
import type { ToolCall } from "./routine";
import { plainly } from "./tokens";

/** Ids that can be read in a failing test. */
export const id = (kind: string, index: number) =>
  `${{ lead: "10000000", tag: "20000000", member: "30000000", entry: "40000000", note: "50000000" }[kind]}-0000-7000-8000-${String(index).padStart(12, "0")}`;

export const tags = {
  buyer: id("tag", 1),
  seller: id("tag", 2),
  investor: id("tag", 3),
  firstHome: id("tag", 4),
  vip: id("tag", 5),
  cash: id("tag", 6),
};
export const members = {
  ada: id("member", 1),
  grace: id("member", 2),
  mia: id("member", 3),
  leo: id("member", 4),
  viewer: id("member", 5),
};
export const people = {
  ana: id("lead", 1),
  anaSilva: id("lead", 2),
  noah: id("lead", 3),
  zoe: id("lead", 4),
  diana: id("lead", 5),
};
export const lastEntry = id("entry", 1);
export const createdLead = id("lead", 9);
export const createdTag = id("tag", 9);

const status = (
  key: string,
  label: string,
  kind: "open" | "won" | "lost" = "open",
  requiresReason = false,
) => ({
  key,
  label,
  kind,
  requiresReason,
});
const field = (key: string, label: string, type: string, options: string[] = []) => ({
  key,
  label,
  type,
  options,
});

/** Wednesday, in a team whose day begins seven hours after UTC's. */
export const now = new Date("2026-11-25T18:00:00Z");

export const setting: Setting = {
  vocabulary: {
    statuses: [
      status("new", "New"),
      status("contacted", "Contacted"),
      status("qualified", "Qualified"),
      status("appointment", "Appointment"),
      status("proposal", "Proposal"),
      status("negotiation", "Negotiation"),
      status("won", "Won", "won"),
      status("lost", "Lost", "lost", true),
      status("nurture", "Nurture"),
    ],
    tags: [
      { id: tags.buyer, name: "Buyer" },
      { id: tags.seller, name: "Seller" },
      { id: tags.investor, name: "Investor" },
      { id: tags.firstHome, name: "First home" },
      { id: tags.vip, name: "VIP" },
      { id: tags.cash, name: "Cash" },
    ],
    members: [
      { id: members.ada, name: "Ada Lovelace", mayHoldLeads: true },
      { id: members.grace, name: "Grace Hopper", mayHoldLeads: true },
      { id: members.mia, name: "Mia Torres", mayHoldLeads: true },
      { id: members.leo, name: "Leo Novak", mayHoldLeads: true },
      { id: members.viewer, name: "Vera Quiet", mayHoldLeads: false },
    ],
    customFields: [
      field("area", "Preferred area", "select", ["Capitol Hill", "Highland", "Cherry Creek"]),
      field("budget", "Budget", "money"),
      field("move_by", "Move by", "date"),
      field("bedrooms", "Bedrooms", "number"),
      field("pre_approved", "Pre-approved", "boolean"),
    ],
    sources: ["Website", "Referral", "Open house", "Google Ads", "Facebook", "Zillow", "Walk-in"],
  },
  currency: "USD",
  country: "US",
  teamId: "60000000-0000-7000-8000-000000000001",
  userId: members.grace,
  timeZone: "America/Denver",
  now,
};

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
