import type { Fact, NewLead } from "./command";
import type { OfflineContext } from "./context";
import { phraseSet } from "./phrases";
import { type Slice, typed } from "./slices";
import { listAt, standardField, termsOf } from "./terms";
import type { Token } from "./tokens";

/** Words between the details of a new lead. */
export const glue = phraseSet(
  "named, called, for, with, and, is, who, her, his, their, the, whose, name, at, by the name of, just came in, it's, a, an, has, have, email address is, in the, came in, lives, works, who is, number is, as, was, my, he, she, looking, looking for, wants, needs, interested in, looking to, after, is looking for, they, it, came, this is, today, yesterday, this morning, this afternoon, just now, earlier, i think, up to, type, shes, hes, theyre, after, met, we met, now, also, the guy, lady, house is, the house is, place is, home is, i met, just, today at, new, goes by",
);

/** A new lead while its description is read. */
export interface Draft {
  facts: Fact[];
  lead: Omit<NewLead, "facts">;
  name: Token[];
  /** What nothing was made of, and where it stands. */
  unread: { text: string; start: number }[];
  question?: string;
}

/** "…, Zillow, VIP": a known source or tag needs no label behind a name. */
export function bareTerm(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  { facts, lead, name }: Draft,
): number | undefined {
  const { sources, tags } = termsOf(context);
  const isNamed = name.length > 0;
  const tag = isNamed ? tags.at(tokens, at) : undefined;
  // "new lead walked in today: Pete Sampras": a source may stand before the name, in lower case.
  const isOrigin = isNamed || /^\p{Ll}/u.test(tokens[at]?.text ?? "");
  const source = isOrigin ? sources.at(tokens, at) : undefined;
  if (source) facts.push({ field: standardField("source"), value: source.value });
  else if (tag) lead.tagIds.push(tag.value.id);
  return source?.end ?? tag?.end;
}

const tagLead = phraseSet(
  "tagged, tagged as, tagged with, tag, tags, with tag, with the tag, with tags, tag:, tags:",
);
const ownerLead = phraseSet(
  "assigned to, assign to, assign it to, assign her to, assign him to, for, owner, owned by, owner:, owner is, give to, give it to, goes to, with owner, and assign to, and assign it to, and give it to",
);
const statusLead = phraseSet(
  "status, status:, status is, as, with status, in status, already, stage, in, in stage, marked as, set to, currently, status =, at",
);

export function roleAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
  { lead }: Draft,
): number | undefined {
  const { tags, members, statuses } = termsOf(context);
  const tag = tagLead.at(tokens, at);
  const tagged = tag && listAt(tokens, tag.end, (list, place) => tags.at(list, place));
  if (tagged) {
    lead.tagIds.push(...tagged.value.map(({ id }) => id));
    return tagged.end;
  }
  const owner = ownerLead.at(tokens, at);
  const member = owner && members.at(tokens, owner.end);
  if (member) {
    lead.owner = member.value;
    return member.end;
  }
  const stage = statusLead.at(tokens, at);
  const status = stage && statuses.at(tokens, stage.end);
  const [key, twin] = status?.value ?? [];
  if (!status || !key || twin) return undefined;
  lead.status = key;
  return status.end;
}

/** "clark@dailyplanet.com, Daily Planet": the company of the address. */
function isHostOf(words: readonly Token[], { facts }: Draft): boolean {
  const email = facts.find(({ field }) => field.key === "email")?.value;
  const host = String(email ?? "").split("@")[1] ?? "";
  return host.replace(/[^a-z0-9]/g, "").startsWith(words.map(({ plain }) => plain).join(""));
}

const streets = new Set(
  "street st avenue ave lane ln road rd drive dr boulevard blvd court ct way place pl circle cir terrace parkway pkwy".split(
    " ",
  ),
);
const LONGEST_ADDRESS = 6;

/** "18 Polo Club Lane" */
export function addressAt(
  { text, tokens }: Slice,
  at: number,
  { facts, name }: Draft,
): number | undefined {
  const isHouse = tokens[at]?.kind === "number" && !tokens[at]?.isMoney && name.length > 0;
  if (!isHouse) return undefined;
  for (let end = at + 2; end <= at + LONGEST_ADDRESS && end <= tokens.length; end += 1) {
    const last = tokens[end - 1];
    if (last?.kind !== "word") return undefined;
    if (!streets.has(last.plain)) continue;
    const city = townAt(tokens, end);
    const value = typed({ text, tokens: tokens.slice(at, city) });
    facts.push({ field: standardField("address"), value });
    return city;
  }
  return undefined;
}

const states = new Set("co ca ny tx az ut nm wy ne ks nv wa or fl il".split(" "));

/** "…, Denver, CO 80202" goes on with the street: one or two words in capitals, up to the next comma. */
export function townAt(tokens: readonly Token[], at: number): number {
  const isTown = (place: number) =>
    tokens[place]?.kind === "word" && /^\p{Lu}/u.test(tokens[place]?.text ?? "");
  if (tokens[at]?.text !== "," || !isTown(at + 1)) return at;
  let end = at + 2;
  if (isTown(end)) end += 1;
  if (tokens[end]?.text === "," && states.has(tokens[end + 1]?.plain ?? "")) end += 2;
  if (/^\d{5}$/.test(tokens[end]?.text ?? "")) end += 1;
  const next = tokens[end];
  return next === undefined || next.kind === "mark" || next.plain === "and" ? end : at;
}

const jobLinks = new Set(["at", "of", "with"]);
const legalForms = new Set(
  "inc llc ltd gmbh corp co ag llp plc sa srl bv company group partners realty industries labs homes properties capital holdings enterprises solutions systems consulting studio studios bank agency associates ventures construction designs services media software foods motors logistics brothers sons university college hospital clinic law foundation insurance mortgage financial investments builders".split(
    " ",
  ),
);

/** The first words without a label are the name; later ones must at least look like a company. */
export function nameOrUnread(slice: Slice, start: number, draft: Draft): number {
  let end = draft.name.length === 0 ? coupleAt(slice.tokens, start) : start;
  while (end < slice.tokens.length && isNamePart(slice.tokens, end, end === start)) end += 1;
  if (end === start) {
    draft.unread.push(unreadIn(slice.tokens.slice(start, start + 1), slice.text));
    return start + 1;
  }
  const words = slice.tokens.slice(start, end);
  const isCompany = words.length > 1 && legalForms.has(words.at(-1)?.plain ?? "");
  if (isCompany)
    draft.facts.push({
      field: standardField("company"),
      value: typed({ text: slice.text, tokens: words }),
    });
  else if (draft.name.length > 0 && isHostOf(words, draft))
    draft.facts.push({
      field: standardField("company"),
      value: typed({ text: slice.text, tokens: words }),
    });
  else if (draft.name.length > 0 && isJob(slice.tokens, end) && words.length <= 4)
    draft.facts.push({
      field: standardField("title"),
      value: typed({ text: slice.text, tokens: words }),
    });
  else if (draft.name.length === 0 && words.length <= 5) draft.name.push(...words);
  else draft.unread.push(unreadIn(words, slice.text));
  return end;
}

/** "Tom and Julie Becker" share a lead and a surname: where the second given name ends, otherwise where it began. */
function coupleAt(tokens: readonly Token[], start: number): number {
  const [one, joint, other, surname] = tokens.slice(start, start + 4);
  const areNames = [one, other, surname].every(
    (token) => token?.kind === "word" && /^\p{Lu}/u.test(token.text),
  );
  return areNames && (joint?.plain === "and" || joint?.text === "&") ? start + 3 : start;
}

/** "CEO at Stark Industries"; but "house at 1420 Race St" stands there. */
const isJob = (tokens: readonly Token[], at: number) =>
  jobLinks.has(tokens[at]?.plain ?? "") && tokens[at + 1]?.kind !== "number";

const unreadIn = (tokens: readonly Token[], text: string) => ({
  text: typed({ text, tokens }),
  start: tokens[0]?.start ?? 0,
});

function isNamePart(tokens: readonly Token[], at: number, isFirst: boolean): boolean {
  const token = tokens[at];
  if (!token || !["word", "quoted"].includes(token.kind)) return false;
  return (
    isFirst ||
    (!(glue.at(tokens, at) && /^\p{Ll}/u.test(token.text)) &&
      ![
        "from",
        "worth",
        "tagged",
        "assigned",
        "in",
        "at",
        "via",
        "status",
        "phone",
        "email",
        "company",
        "source",
        "owner",
        "note",
        "value",
        "budget",
        "of",
        "referred",
        "lives",
        "works",
      ].includes(token.text))
  );
}
