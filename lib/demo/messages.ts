import { createRandom } from "./random";
import { atWork, type Story, type StoryActivity, type StoryLead } from "./story";

const MINUTE_MS = 60_000;
/** One in so many leads slips through, and waits until somebody comes to its status. */
const FORGOTTEN = 0.12;
/** Nobody writes into the minute that is just passing. */
const JUST_NOW_MS = 5 * MINUTE_MS;

const subjects = [
  "Thank you for your message",
  "Three homes you may like",
  "Saturday's viewing",
  "What your home could sell for",
  "The papers you asked for",
] as const;

/**
 * The first answer to a lead, mostly within the hour, and what was written later on the way. From a source of chance
 * of its own, so that whatever else the story tells stays as it is.
 */
export function tellMessages(lead: StoryLead, index: number, now: Date, story: Story): void {
  const random = createRandom(7919 + index);
  if (!lead.assignedToId || random.chance(FORGOTTEN)) return;
  const wait = random.chance(0.72) ? random.whole(3, 75) : random.whole(90, 1_500);
  const answered = atWork(new Date(Date.parse(lead.createdAt) + wait * MINUTE_MS));
  const until = Math.max(Date.parse(lead.updatedAt), answered.getTime());
  const later = Array.from({ length: random.whole(0, 3) }, () =>
    atWork(new Date(answered.getTime() + random.next() * (until - answered.getTime()))),
  );
  for (const at of [answered, ...later]) {
    if (at.getTime() > now.getTime() - JUST_NOW_MS) continue;
    const occurredAt = at.toISOString();
    story.activities.push({
      id: random.id(at),
      leadId: lead.id,
      actorId: lead.assignedToId,
      occurredAt,
      ...message(random, lead),
    });
    if (!lead.lastContactedAt || occurredAt > lead.lastContactedAt) lead.lastContactedAt = occurredAt;
    if (occurredAt > lead.updatedAt) lead.updatedAt = occurredAt;
  }
}

function message(
  random: ReturnType<typeof createRandom>,
  { phone }: StoryLead,
): Pick<StoryActivity, "type" | "data"> {
  if (phone && random.chance(0.3)) return { type: "sms_sent", data: {} };
  return { type: "email_sent", data: { subject: random.pick(subjects) } };
}
