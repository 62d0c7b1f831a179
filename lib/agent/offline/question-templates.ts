import type { Command } from "./command";
import { type PhraseTable, phraseSet } from "./phrases";
import { standardField } from "./terms";

/** What may be asked of one lead. */
export type AskedField = NonNullable<Extract<Command, { kind: "open" }>["field"]>;

interface Template {
  /** The word that asks. */
  opening: PhraseTable<true>;
  /** The verb or noun at the other end; the lead stands between, or behind it. */
  tail: PhraseTable<true>;
  field: AskedField;
}

const row = (opening: string, tail: string, field: AskedField): Template => ({
  opening: phraseSet(opening),
  tail: phraseSet(tail),
  field,
});

/** Questions whose words do not name the field they ask for. */
export const templates: readonly Template[] = [
  row(
    "where, who, which company, what company",
    "work, working, works, work at, work for, employed, employed at, working for, employed by",
    standardField("company"),
  ),
  row("which company, what company, which firm, what firm", "with", standardField("company")),
  row(
    "where, which city, what city",
    "live, living, based, located, reside, lives, is based",
    standardField("address"),
  ),
  row(
    "where, how, from where",
    "come from, came from, find us, found us, hear about us, hear of us, get to us, come to us, originate, come from originally",
    standardField("source"),
  ),
  row(
    "who, which agent, which rep, which of us, whom",
    "belong to, belongs to, owned by, assigned to, own, owns, has, responsible for, is responsible for, handles, handling, handle, takes care of, taking care of, working on, works on, working with, works with, holds, the owner of, looks after, looking after, manages, on, in charge of, dealing with, got",
    "owner",
  ),
  row("whose", "lead, deal, client", "owner"),
  row(
    "why, for what reason, how come, what reason",
    "lost, lose, leave, fall through, closed, dropped, walk away, lost for",
    standardField("lossReason"),
  ),
  row("how much, what", "worth, cost, valued at, bring in, bring", standardField("valueCents")),
  row("what", "do, do for a living, do for work", standardField("title")),
  row(
    "what status, which status, what stage, which stage, in which status, in which stage, in what status, in what stage, where, how far",
    "in, at, stand, along, in the pipeline, right now",
    "status",
  ),
  row(
    "when, how long ago, how long",
    "last contacted, last talk, last talk to, last speak, last speak to, last speak with, last call, last reach, last talked to, last spoken to, last talk with, last meet, last called, contacted, last contact, the last contact, contact, called, called last, contacted last, last touched, call, talk to, talked to, spoken to, spoke to, last spoke to, last reached out to, reach out to, last heard from, the last contact with, the last call, last contact with, touch, touched, last touch, in touch",
    "lastContactedAt",
  ),
  row(
    "has, did, have, when, how long ago",
    "replied, reply, answered, answer, responded, respond, written back, wrote back, write back, last reply, last replied, gotten back, get back to us, got back",
    "lastRepliedAt",
  ),
  row(
    "when, since when, how long",
    "created, added, come in, came in, been a lead, been a client, been with us for, been in the pipeline, been in our system, entered, enter, arrive, join, get here, come to us, been here, been with us, sign up, in here, in the system",
    "createdAt",
  ),
  row(
    "when, how soon",
    "due, next step, the next step, next contact, follow up, the follow up, next follow up, the next follow up, next, supposed to call, call next, next action",
    standardField("nextStepAt"),
  ),
  row(
    "what",
    "next, next for, coming up, coming up for, planned, planned for, planned with, scheduled with, scheduled for, the plan for, the plan with, up next for, the next step with, the next step for",
    standardField("nextStepAt"),
  ),
  row(
    "is, are, has, was",
    "assigned, unassigned, taken, owned, owned by anyone, assigned to anyone, assigned yet, taken yet, been assigned",
    "owner",
  ),
  row(
    "did we, have we, has anybody, has anyone, did anybody, did anyone, did i, have i, has somebody",
    "contacted, contact, called, call, spoken to, spoken with, talked to, talk to, reached, reach, emailed, touched, been in touch with, reached out to, written to, followed up with",
    "lastContactedAt",
  ),
  row("how", "old", "createdAt"),
  row(
    "how, on which number, what number, under which number",
    "reach, contact, call, get hold of, get in touch with",
    standardField("phone"),
  ),
];
