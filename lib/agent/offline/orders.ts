import type { LeadSort } from "@/lib/leads/schema";
import { amountAt, countAt } from "./amounts";
import type { OfflineContext } from "./context";
import { durationAt, longest } from "./durations";
import { after } from "./label-conditions";
import { wordNumberAt } from "./number-words";
import { degrees, directionAt, firstWord, possessives, sortKeyAt } from "./order-keys";
import { type Match, phraseSet, phraseTable } from "./phrases";
import { termsOf } from "./terms";
import type { Token } from "./tokens";

export interface Order {
  sort?: LeadSort;
  limit?: number;
  isSet?: boolean;
  /** Asked for, and no order that leads have. */
  unsortable?: string;
}

const superlatives = phraseTable<LeadSort>({
  "-createdAt":
    "newest, latest, most recent, most recently created, newest first, latest first, most recently added, youngest",
  createdAt: "oldest, earliest, oldest first, earliest first, longest standing",
  "-valueCents":
    "biggest, largest, most valuable, highest value, highest valued, most expensive, priciest, top deals, biggest first, largest first, highest value first, most valuable first, highest first, richest, by value descending, top valued, best paying, greatest",
  valueCents:
    "smallest, cheapest, least valuable, lowest value, smallest first, cheapest first, lowest value first, lowest valued",
  "-score":
    "best, highest scoring, highest score, best scored, highest score first, highest scored, best first, top scoring, strongest, highest scores, hottest first, most promising",
  score: "worst, lowest scoring, lowest score, lowest score first, weakest",
  name: "alphabetically, alphabetical, a to z, a-z, in alphabetical order, alphabetic",
  "-name": "z to a, z-a, reverse alphabetical",
  lastContactedAt:
    "longest without contact, not contacted the longest, least recently contacted, contacted longest ago, who we spoke to longest ago, who we talked to longest ago, who we contacted longest ago, who was contacted longest ago, who i spoke to longest ago, who i talked to longest ago, spoken to longest ago, talked to longest ago, who we havent spoken to the longest, who we havent talked to the longest, who has waited longest, who has waited the longest, waiting longest, waiting the longest",
  "-lastContactedAt": "most recently contacted, last contacted first, recently contacted first",
  "-updatedAt":
    "most recently updated, most recently changed, recently updated first, last updated first, most recently modified, latest changes first",
  updatedAt: "least recently updated, unchanged longest",
});
const sortLead = phraseSet(
  "sorted by, sort by, ordered by, order by, sort them by, by, ranked by, sorted, in order of, sorted on, rank by, arranged by, order them by, ordered, sort, with the, sort these by",
);
const directionLead = phraseSet("from, with the, in, with");
const tops = phraseSet("in the top, top, first, the top, the first, best, just, only, up to, give me");
const lasts = phraseSet("last, latest, newest, most recent, the last, the latest, the newest");
const subjects = phraseSet(
  "lead, leads, deals, deal, contacts, contact, prospects, people, clients, customers, opportunities, ones, new leads, new ones",
);

/** What to begin with and how many: "top 5 by value", "the 10 newest", "last 20 leads", "oldest first". */
export function orderAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Order> | undefined {
  return (
    sortAt(tokens, at, context) ?? topAt(tokens, at, context) ?? superlativeAt(tokens, at, context)
  );
}

function sortAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Order> | undefined {
  const lead = sortLead.at(tokens, at);
  if (!lead) return undefined;
  const start = after(tokens, lead.end, possessives);
  const key = sortKeyAt(tokens, start, context);
  const isOrder = tokens.slice(0, at + 1).some(({ plain }) => ordering.has(plain));
  const other = key || !isOrder ? undefined : unsortableAt(tokens, start, context);
  if (other) return other;
  if (!key) {
    const whole = superlatives.at(tokens, after(tokens, lead.end, possessives));
    return (
      whole && { value: { sort: whole.value, isSet: true }, end: after(tokens, whole.end, firstWord) }
    );
  }
  const comma = tokens[key.end]?.text === "," ? key.end + 1 : key.end;
  const way = directionAt(tokens, after(tokens, key.end, directionLead)) ?? directionAt(tokens, comma);
  const isDown = way ? way.value === "down" : key.isDown;
  const sort = (isDown ? `-${key.value}` : key.value) as LeadSort;
  return { value: { sort, isSet: true }, end: way?.end ?? key.end };
}

/** These speak of an order, not of groups. */
export const ordering = new Set([
  "sorted",
  "sort",
  "ordered",
  "order",
  "ranked",
  "rank",
  "arranged",
  "arrange",
]);

/** "sorted by city": leads have no such order, and that is said. */
function unsortableAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Order> | undefined {
  const field = termsOf(context).fields.at(tokens, at) ?? otherKeys.at(tokens, at);
  if (!field) return undefined;
  const label = typeof field.value === "string" ? field.value : field.value.label.toLowerCase();
  return {
    value: { isSet: true, unsortable: label },
    end: directionAt(tokens, field.end)?.end ?? field.end,
  };
}
const otherKeys = phraseTable({
  owner: "owner, agent, rep",
  status: "status, stage",
  tags: "tag, tags",
});

/** "top 5", "last 10 leads"; but "last 10 days" is a time. */
function topAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Order> | undefined {
  const top = tops.at(tokens, at);
  const last = lasts.at(tokens, at);
  const lead = top ?? last;
  const count = countAt(tokens, lead?.end ?? at);
  const isNumber = isNumberAt(tokens, lead?.end ?? at);
  if (!count || count.value > 1000 || (!lead && !isNumber)) return undefined;
  const superlative = superlatives.at(tokens, count.end);
  const noun = subjects.at(tokens, superlative?.end ?? count.end);
  const ranked = lead && sortAt(tokens, count.end, context);
  const isFollowed =
    isNumber && tokens.some((_, place) => place > count.end && subjects.at(tokens, place));
  const isLast = lead && (count.end === tokens.length || isFollowed);
  if (!superlative && !noun && !ranked && !isLast && !isCounting(tokens, lead?.end ?? at, context))
    return undefined;
  const sort =
    superlative?.value ??
    (last && !top
      ? "-createdAt"
      : tokens[at]?.plain === "top" || tokens[at + 1]?.plain === "top"
        ? "-valueCents"
        : undefined);
  return {
    value: { limit: Math.min(100, Math.max(1, count.value)), ...(sort && { sort }), isSet: true },
    end: superlative?.end ?? count.end,
  };
}

/** A number in digits or in words that can be nothing else. */
const isNumberAt = (tokens: readonly Token[], at: number) =>
  tokens[at]?.kind === "number" || wordNumberAt(tokens, at)?.value.isExact === true;

/** "five unassigned leads"; but "10 days old leads", "5 bedroom leads" and "50k deals" measure. */
function isCounting(tokens: readonly Token[], at: number, context: OfflineContext): boolean {
  const count = isNumberAt(tokens, at) ? countAt(tokens, at) : undefined;
  if (!count || durationAt(tokens, at) || amountAt(tokens, at)?.value.isMoney) return false;
  const isMeasure = termsOf(context).fields.at(tokens, count.end);
  const nouns = [1, 2, 3].some((ahead) => subjects.at(tokens, count.end + ahead));
  return !isMeasure && tokens[count.end]?.kind === "word" && nouns && isOpening(tokens, at);
}

/** Nothing before it that a figure could belong to: "show me the". */
const isOpening = (tokens: readonly Token[], at: number) =>
  tokens.slice(0, at).every((_, place) => openers.at(tokens, place));
const openers = phraseSet("show, me, list, give, get, find, the, my, our, all, any, see, us, a, of");

/** "lowest scores first", "with the oldest last contact": a degree and what is measured. */
function degreeAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<LeadSort> | undefined {
  const degree = degrees.at(tokens, at);
  const key = degree && sortKeyAt(tokens, degree.end, context);
  if (!degree || !key) return undefined;
  const sort = (degree.value === "down" ? `-${key.value}` : key.value) as LeadSort;
  return { value: sort, end: after(tokens, key.end, firstWord) };
}

const single = phraseSet("lead, deal, contact, prospect, client, customer, one, opportunity");

/** "the biggest open deal" is one, "the newest leads of the deal" are several. */
const noPlural = (tokens: readonly Token[], at: number, ahead: number) =>
  tokens.slice(at, at + ahead).every((_, place) => !subjects.at(tokens, at + place));

/** "newest leads", "the biggest deal". */
function superlativeAt(
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
): Match<Order> | undefined {
  const bare = superlatives.at(tokens, at);
  const whole = bare && { ...bare, end: after(tokens, bare.end, firstWord) };
  const found = longest([whole, degreeAt(tokens, at, context)]);
  if (!found) return undefined;
  const count = countAt(tokens, found.end);
  const counted =
    count && isNumberAt(tokens, found.end) && subjects.at(tokens, count.end) ? count : undefined;
  const isOne =
    !counted &&
    [0, 1, 2].some(
      (ahead) => single.at(tokens, found.end + ahead) && noPlural(tokens, found.end, ahead),
    );
  const limit = counted ? Math.min(100, counted.value) : isOne ? 1 : undefined;
  return {
    value: { sort: found.value, ...(limit && { limit }), isSet: true },
    end: counted?.end ?? found.end,
  };
}
