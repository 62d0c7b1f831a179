import type { Command } from "./command";
import type { OfflineContext } from "./context";
import { placeOf } from "./impossible-things";
import { phraseSet, phraseTable } from "./phrases";
import type { Slice } from "./slices";
import { termsOf } from "./terms";
import { fieldWords } from "./words";

/** What people ask for and the offline assistant cannot do: why, and where it is done. */
const answers = {
  send: "I cannot send messages. Write from the lead's own page instead.",
  write:
    "Writing texts takes a language model, and none is connected. An administrator can connect one with OPENAI_API_KEY.",
  export:
    "I do not export data. Use “Export” in the menu of the leads list; it takes the filter you see there.",
  import: "I do not import files. Go to Leads → Import and drop a CSV or Excel file there.",
  sum: "I cannot add that up. I can show the team's figures, “how are we doing this month”, and count and sort: “top 10 won deals by value”.",
  admin: "Members, roles, keys and billing are not mine to change. They are under Settings.",
  forever: "I never delete for good. What I delete goes to the bin, and can be restored from there.",
  code: "I only work with leads here, in plain words; I run no code and no queries.",
} as const;

const openings = phraseTable<keyof typeof answers>({
  send: "send an email, send email, send a mail, send a message, send an sms, send sms, send a text, send them an email, send her an email, send him an email, email, text, sms, message, reply to, answer to, send it an email, mail, whatsapp, send a letter, send out, send newsletter, send a newsletter, send the, dial, send these an email",
  write:
    "write an email, write a message, draft, compose, translate, summarize the conversation, write me, write a poem, explain, predict, write a letter, write a reply, suggest, recommend, rewrite, write us, compose a, come up with, make up a, tell me a joke",
  export: "export, download, dump",
  import: "import, upload",
  sum: "sum, sum up, add up, average, whats the average, what is the average, total revenue, what is the sum, how much revenue, mean, median, total worth, calculate, how much money, compute, whats the total value, the average value, the total value, show the total value, average deal size, what is our conversion rate, conversion rate, win rate, what is our win rate, forecast, whats our forecast, what is our forecast, whats the forecast, what is the forecast, our forecast, how is our forecast, hows our forecast, sales forecast, show the average, avg, avg value, average, average value, add up the, how much will we, how much are we going to, how much do you think, total value, total value of, sum of, the sum of, what will we, will we hit, are we going to",
  admin:
    "invite, add a member, add member, add a user, create a user, remove a member, remove member, change the role, make me admin, make me an admin, make me owner, create an api key, api key, change my password, reset my password, cancel the subscription, upgrade, change the plan, billing, delete the team, delete my account, delete user, add user, delete tag, delete the tag, remove user, change role, grant, switch our plan, switch the plan, switch to annual, switch plan, change our plan, upgrade us, upgrade our, downgrade, cancel our, switch our, promote me",
  forever:
    "permanently delete, delete permanently, delete forever, empty the bin, empty bin, purge, hard delete, empty the trash, destroy, wipe",
  code: "drop table, drop database, select *, select * from, truncate, sudo, rm -rf, execute, run, curl, insert into, alter table, delete from, update leads set, ignore, ignore all, ignore previous, ignore all previous, disregard, forget, pretend, system:, you are now, act as",
});

/** A request that was understood and is refused in plain words, before a part of it is taken for a change. */
export function readImpossible(slice: Slice, context: OfflineContext): Command | undefined {
  const place = placeOf(slice, makes);
  if (place) return { kind: "unable", why: place };
  const forbidden = forbids.at(slice.tokens, 0);
  if (forbidden && orders.at(slice.tokens, forbidden.end))
    return { kind: "unable", why: "All right, I left everything as it is." };
  if (sendsText(slice)) return unable("send");
  if (leavesTeam(slice, context)) return unable("admin");
  if (givesRole(slice, context)) return unable("admin");
  const found = openings.at(slice.tokens, 0);
  if (!found || isOwnField(slice, found.end, context))
    return isForGood(slice) ? unable("forever") : undefined;
  return unable(found.value);
}

/** What orders a thing to be made or changed; "set status" and "change stage" are of leads. */
const makes = phraseSet(
  "create, make, add, rename, build, configure, set up, edit, reorder, delete, design, launch, start, schedule a, publish, write, invite, generate, connect, open, show, show me, go to, open up, draw, plot, run, turn off, turn on, switch off, switch on, disable, enable, mute, unmute, stop, where is, see, view, get, get me, find, pull up, give me, download, print",
);
const forbids = phraseSet("dont, do not, never, please dont, stop, you must not, must not, shouldnt");
const orders = phraseSet(
  "assign, give, mark, set, move, change, tag, untag, add, note, delete, remove, update, put, call, contact, email, send, touch, do, close, text, write, create, show, share, split, edit, bin, take, make, let, ask, worry, bother",
);
const gives = phraseSet("send, shoot, drop, write, forward, give");
const messages = phraseSet(
  "text, email, e mail, message, sms, mail, letter, brochure, link, quote, contract, invoice, reminder, invitation, whatsapp, reply, newsletter, text message, line, listing, listings, voicemail",
);

/** "send Ana a text", "drop him a line": a message, wherever it stands. */
const sendsText = ({ tokens }: Slice) =>
  gives.at(tokens, 0) !== undefined &&
  tokens.some(
    (token, at) =>
      at > 0 &&
      ["a", "an", "the", "our", "some"].includes(token.plain) &&
      messages.at(tokens, at + 1) !== undefined,
  );

const appoints = phraseSet("make, give, turn, promote, set");
const roles = phraseSet(
  "an admin, admin, an administrator, administrator, owner of the team, a manager, manager, a viewer, viewer, admin rights, admin access, to admin, to manager, into an admin, a member",
);

/** "make Ada an admin". */
function givesRole({ tokens }: Slice, context: OfflineContext): boolean {
  const verb = appoints.at(tokens, 0);
  const member = verb && termsOf(context).members.at(tokens, verb.end);
  return member !== undefined && roles.at(tokens, member.end) !== undefined;
}

const parts = phraseSet("delete, remove, kick, fire, deactivate, disable, drop, take, throw");
const theTeam = phraseSet(
  "from the team, off the team, out of the team, from our team, off our team, from rapport, from the crm, from the account, from the workspace, account, access, s account, 's account, 's access, login, 's login",
);

/** "remove Leo from the team". */
function leavesTeam({ tokens }: Slice, context: OfflineContext): boolean {
  const verb = parts.at(tokens, 0);
  const member = verb && termsOf(context).members.at(tokens, verb.end);
  return member !== undefined && theTeam.at(tokens, member.end)?.end === tokens.length;
}

const unable = (what: keyof typeof answers): Command => ({ kind: "unable", why: answers[what] });

const forGood = phraseSet("forever, permanently, for good, irreversibly, for ever");
const removal = phraseSet("delete, remove, erase");
const isForGood = ({ tokens }: Slice) =>
  Boolean(removal.at(tokens, 0)) &&
  tokens.some((_, at) => forGood.at(tokens, at)?.end === tokens.length);

const emails = phraseSet(`${fieldWords.email?.[2]}, message`);
/** "email of Ana?" and "email is missing" ask for the field; "email ana@x.com" tells it of the open lead. */
const isOwnField = ({ tokens }: Slice, end: number, { page }: OfflineContext) =>
  Boolean(emails.at(tokens, 0)) &&
  (afterField.has(tokens[end]?.plain ?? "") ||
    tokens[end]?.text === ":" ||
    tokens[end]?.text === "=" ||
    (page.lead !== undefined && tokens[end]?.kind === "email" && tokens.length === end + 1));

const afterField = new Set("of for is contains address starts ends addresses to".split(" "));
