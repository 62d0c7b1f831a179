import { call, type StoryCall } from "./call";
import {
  companies,
  demoTags,
  firstNames,
  lastNames,
  lossReasons,
  noteTexts,
  sources,
  streets,
} from "./cast";
import { tellMessages } from "./messages";
import { createRandom, type Random } from "./random";

const LEADS = 400;
const SPAN_DAYS = 730;
/** Younger leads may still be somewhere on their way; older ones have come to an end. */
const RECENT_DAYS = 260;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Eight in the morning in Denver's summer, and from there to the end of the day in UTC. */
const FIRST_HOUR_UTC = 14;
const WORK_HOURS = 24 - FIRST_HOUR_UTC;
/** The way most deals go; each lead stops somewhere on it. */
const path = [
  "new",
  "contacted",
  "qualified",
  "appointment",
  "proposal",
  "negotiation",
  "won",
] as const;

export interface StoryActivity {
  id: string;
  leadId: string;
  type:
    | "lead_created"
    | "lead_assigned"
    | "status_changed"
    | "call_logged"
    | "email_sent"
    | "sms_sent"
    | "note_added"
    | "tag_changed";
  actorId: string | null;
  occurredAt: string;
  data: Record<string, unknown>;
}

export interface StoryLead {
  id: string;
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
  phoneE164: string | null;
  company: string | null;
  address: string | null;
  status: string;
  lossReason: string | null;
  source: string;
  valueCents: number | null;
  assignedToId: string | null;
  customFields: Record<string, unknown>;
  lastContactedAt: string | null;
  createdAt: string;
  updatedAt: string;
}

export interface Story {
  leads: StoryLead[];
  activities: StoryActivity[];
  notes: { id: string; leadId: string; authorId: string; body: string; createdAt: string }[];
  calls: StoryCall[];
  leadTags: { id: string; leadId: string; tag: string; createdAt: string }[];
}

interface Cast {
  /** User ids of those who own leads. */
  sellers: string[];
  areas: readonly string[];
}

/** Four hundred leads over the two years before `now`, with what happened to each. The same every time for the same day. */
export function tellStory(now: Date, cast: Cast): Story {
  const random = createRandom(1815);
  const story: Story = { leads: [], activities: [], notes: [], calls: [], leadTags: [] };
  for (let index = 0; index < LEADS; index += 1) tellLead(random, now, cast, index, story);
  return story;
}

function tellLead(random: Random, now: Date, cast: Cast, index: number, story: Story) {
  const createdAt = officeHour(random, now, index);
  const lead = newLead(random, createdAt, cast, index);
  const { ended, at } = followPath(random, now, lead, story, createdAt);
  lead.updatedAt = at.toISOString();
  if (ended === "lost") lead.lossReason = random.pick(lossReasons);
  tellMessages(lead, index, now, story);
  addTags(random, lead, createdAt, story);
  addNotes(random, lead, createdAt, at, story);
  story.leads.push(lead);
}

/** More leads come lately than long ago, and all of them between eight and seven. */
function officeHour(random: Random, now: Date, index: number): Date {
  const share = 1 - Math.sqrt((index + random.next()) / LEADS);
  const day = new Date(now.getTime() - Math.floor(share * SPAN_DAYS) * DAY_MS);
  day.setUTCHours(FIRST_HOUR_UTC + random.whole(0, 10), random.whole(0, 59), random.whole(0, 59), 0);
  return day > now ? new Date(now.getTime() - random.whole(1, 10) * HOUR_MS) : day;
}

/** The same day at an hour when a broker in Denver works; never earlier than it was. */
export function atWork(at: Date): Date {
  const hour = at.getUTCHours();
  if (hour >= FIRST_HOUR_UTC) return at;
  return new Date(at.getTime() + (FIRST_HOUR_UTC + (hour % WORK_HOURS) - hour) * HOUR_MS);
}

function newLead(random: Random, createdAt: Date, cast: Cast, index: number): StoryLead {
  const firstName = random.pick(firstNames);
  const lastName = random.pick(lastNames);
  const hasPhone = random.chance(0.86);
  // 555-0100 to 555-0199 are kept for fiction. No two leads share a number.
  const area = [303, 720, 970, 719][Math.floor(index / 100) % 4];
  const line = `555-01${String(index % 100).padStart(2, "0")}`;
  return {
    id: random.id(createdAt),
    firstName,
    lastName,
    email: random.chance(0.92) ? `${plain(firstName)}.${plain(lastName)}${index}@example.com` : null,
    phone: hasPhone ? `(${area}) ${line}` : null,
    phoneE164: hasPhone ? `+1${area}${line.replace("-", "")}` : null,
    company: random.chance(0.35) ? random.pick(companies) : null,
    address: random.chance(0.4)
      ? `${random.whole(100, 4800)} ${random.pick(streets)}, Denver, CO`
      : null,
    status: "new",
    lossReason: null,
    source: random.pick(sources),
    valueCents: random.chance(0.85) ? random.whole(12, 180) * 25_000 : null,
    assignedToId: random.chance(0.93) ? random.pick(cast.sellers) : null,
    customFields: {
      ...(random.chance(0.6) && { area: random.pick(cast.areas) }),
      ...(random.chance(0.5) && { budget: random.whole(25, 160) * 1_000_000 }),
      ...(index % 3 === 0 && { pre_approved: index % 2 === 0 }),
      ...(index % 4 === 1 && { wants: wishes[(index >> 2) % wishes.length] }),
      ...(index % 12 === 6 && { lender: lenders[index % lenders.length] }),
    },
    lastContactedAt: null,
    createdAt: createdAt.toISOString(),
    updatedAt: createdAt.toISOString(),
  };
}

const wishes = [["Garden", "Near a school"], ["Garage"], ["Home office", "No stairs"], ["Garden"]];
const lenders = ["First Bank of Denver", "Mile High Credit Union", "Rocky Mountain Mortgage"];

const plain = (name: string) =>
  name
    .normalize("NFKD")
    .replace(/[^a-zA-Z]/g, "")
    .toLowerCase();

/** Walks the pipeline with calls between the steps, until the lead is won, lost, parked, or today comes. */
function followPath(random: Random, now: Date, lead: StoryLead, story: Story, createdAt: Date) {
  const tell = (
    type: StoryActivity["type"],
    at: Date,
    data: Record<string, unknown> = {},
    id: string = random.id(at),
  ) =>
    story.activities.push({
      id,
      leadId: lead.id,
      type,
      actorId: lead.assignedToId,
      occurredAt: at.toISOString(),
      data,
    });
  tell("lead_created", createdAt, { source: lead.source });
  if (!lead.assignedToId) return { ended: "new", at: createdAt };
  let at = new Date(createdAt.getTime() + random.whole(2, 180) * 60_000);
  if (at > now) return { ended: "new", at: createdAt };
  tell("lead_assigned", at, { to: lead.assignedToId });
  const isRecent = now.getTime() - createdAt.getTime() < RECENT_DAYS * DAY_MS;
  for (let step = 1; step < path.length; step += 1) {
    const next = atWork(new Date(at.getTime() + random.whole(4, 24 * 16) * HOUR_MS));
    if (next > now || (isRecent && random.chance(0.24))) break;
    at = next;
    if (random.chance(0.75)) {
      const { notes, ...facts } = call(random, step);
      const id = random.id(at);
      tell("call_logged", at, { loggedId: id, kind: "call", ...facts }, id);
      story.calls.push({
        ...facts,
        ...{ id, notes, leadId: lead.id, authorId: lead.assignedToId, happenedAt: at.toISOString() },
      });
      lead.lastContactedAt = at.toISOString();
    }
    const to = nextStatus(random, step);
    tell("status_changed", at, { from: lead.status, to });
    lead.status = to;
    if (to === "lost" || to === "nurture" || to === "won") return { ended: to, at };
  }
  return { ended: lead.status, at };
}

function nextStatus(random: Random, step: number): string {
  if (random.chance(0.09)) return "lost";
  if (step > 1 && random.chance(0.05)) return "nurture";
  return path[step] as string;
}

function addTags(random: Random, lead: StoryLead, createdAt: Date, story: Story) {
  const names = demoTags.filter(() => random.chance(0.22)).map(([name]) => name);
  for (const tag of names)
    story.leadTags.push({
      id: random.id(createdAt),
      leadId: lead.id,
      tag,
      createdAt: createdAt.toISOString(),
    });
}

function addNotes(random: Random, lead: StoryLead, createdAt: Date, until: Date, story: Story) {
  if (!lead.assignedToId) return;
  for (let count = random.whole(-1, 2); count > 0; count -= 1) {
    const share = random.next();
    const between = new Date(createdAt.getTime() + share * (until.getTime() - createdAt.getTime()));
    const at = new Date(Math.min(atWork(between).getTime(), until.getTime()));
    const id = random.id(at);
    story.notes.push({
      id,
      leadId: lead.id,
      authorId: lead.assignedToId,
      body: random.pick(noteTexts),
      createdAt: at.toISOString(),
    });
    story.activities.push({
      id: random.id(at),
      leadId: lead.id,
      type: "note_added",
      actorId: lead.assignedToId,
      occurredAt: at.toISOString(),
      data: { noteId: id },
    });
  }
}
