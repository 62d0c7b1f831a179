/** What people say for a status, where a team has one of that key, label or kind. */
export const statusWords: Record<string, string> = {
  new: "fresh, brand new, untouched",
  contacted: "reached out to, in contact",
  qualified: "sales qualified, sql, qualify",
  appointment:
    "appointment set, appointment booked, appointment made, appointment confirmed, booked appointment, showing booked, booked an appointment, made an appointment, has an appointment, scheduled an appointment, set an appointment, agreed to meet, agreed to an appointment, booked a showing, scheduled a showing, booked a viewing, meeting booked",
  proposal: "proposal sent, sent a proposal, offer sent, quoted, at proposal",
  negotiation: "negotiating, in negotiations, under negotiation",
  won: "closed won, win, signed, has signed, sold, deal closed, closed deals",
  lost: "closed lost, dead, lose, dropped out, fell through, backed out, pulled out, walked away, withdrew, bailed, bailed out, gave up, has backed out, has dropped out, has fallen through",
  nurture: "nurturing, nurtured, long term",
};

/** What people say for all statuses of a kind. */
export const kindWords = {
  open: "open, active, in progress, in the pipeline, ongoing, live, still open, havent closed, still havent closed, not closed, not yet closed, unclosed",
  closed: "closed, finished, done deals",
};

/** The facts of a lead: type, label, and what people call them. */
export const fieldWords: Record<string, [type: string, label: string, phrases: string]> = {
  name: ["name", "Name", "name, full name"],
  firstName: ["text", "First name", "first name, firstname, given name, forename"],
  lastName: ["text", "Last name", "last name, lastname, surname, family name"],
  email: [
    "email",
    "Email",
    "email, e-mail, email address, e-mail address, mail, mail address, emails, email addresses",
  ],
  phone: [
    "phone",
    "Phone",
    "phone, phone number, telephone, tel, mobile, cell, cell phone, phone numbers, number, mobile number",
  ],
  company: [
    "text",
    "Company",
    "company, companies, company name, employer, firm, organization, organisation, business",
  ],
  title: ["text", "Job title", "title, job title, job, role, position"],
  address: ["text", "Address", "address, city, location, street, town, home address"],
  source: ["text", "Source", "source, lead source, origin"],
  latestSource: ["text", "Latest source", "latest source, last source"],
  valueCents: ["cents", "Value", "value, deal value, deal size, worth, amount, price, deal amount"],
  score: ["number", "Score", "score, lead score, scores, scored, scoring, rated, points"],
  lossReason: [
    "text",
    "Loss reason",
    "loss reason, lost reason, reason for loss, reason, loss reasons, reason lost",
  ],
  timeZone: ["text", "Time zone", "time zone, timezone"],
  nextStepAt: [
    "instant",
    "Next step",
    "next step, next task, next to do, next todo, follow up, follow-up, followup, next action, next contact, next steps, follow ups, next activity, next step date, next step day, follow up date, next follow up",
  ],
};

/** What may stand for a lead in a sentence. */
export const nouns =
  "lead, leads, deal, deals, ppl, peeps, contact, contacts, prospect, prospects, client, clients, customer, customers, people, person, persons, opportunity, opportunities, buyers and sellers, folks, ones, one, record, records, accounts, account, guys, everyone, everybody, anyone, anybody, all of them, inquiries, enquiries, leeds, names, those people, everything, anything, somebody, someone, stuff, things, something, leads list, house hunters, parties, companies, statuses";

/** Words that carry nothing. */
export const fillers =
  "a, an, the, please, pls, plz, now, just, all, any, every, each, of, to, for, in, with, that, which, who, whom, whose, are, is, was, were, be, been, being, do, does, did, have, has, had, having, it, there, so, also, too, then, currently, still, yet, already, our, us, we, i, you, me, my, them, these, those, can, could, would, will, shall, should, want, need, like, see, know, on, at, from, by, as, than, into, kindly, hey, hi, hello, ok, okay, thanks, thank you, right now, at the moment, full, complete, list, entire, whole, whose, get, got, came, come, coming, not including, quick, quickly, here, some, look, looking, up, out, about, s, its, crm, database, system, team, whoever, ones, their, this, basis, status, stage, states, pipeline, state, tag, tags, together, only, im, id, owner, most, neither, sort, order, rank, arrange, sorted, really, actually, exactly, basically, maybe, perhaps, one of our, both, either, whether, if, them all, wanting, wants, needs, needing, seeking, searching, interested, asking, hoping, after a, belong, belongs, called for, where, when, bring, brought, sent us, send us, brought us, bring us, give us, gave us, deliver, delivered, provide, provided, yield, yielded, brings, brings in, bring in, brought in, generates, generate, gives us, sends, sends us, send us the, yields, produces, produce, produced, delivers, buy, sell, wants to, currently in, must, may, might, there are, u, gimme, wanna, lemme, plus, theyre, w, even, counting, thats, honestly, kinda, sort of, kind of, total, in total, altogether, pls, um, uh, erm, lol, sitting, sat, and why, why we lost them, and why we lost them, them all please, for me, in here, to spend";

/** With these a surname begins, or goes on. */
export const nameParticles = new Set(
  "de del de la las los da das do dos du di della van von vom der den ter ten zu zum zur bin ibn al el le la mc mac san st o".split(
    " ",
  ),
);

/** These end a name and are no surname of their own. */
export const nameSuffixes = new Set("jr jr. sr sr. ii iii iv phd md esq".split(" "));
